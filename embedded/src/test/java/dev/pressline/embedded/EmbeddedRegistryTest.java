package dev.pressline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedRegistryTest extends SchemaRegistryContract {
  private static final Map<String, String> LETTER =
      Map.of("schema", "{\"type\":\"record\",\"name\":\"Letter\",\"fields\":[]}");

  private EmbeddedRegistry registry;

  @BeforeAll
  void start(@TempDir Path folder) {
    registry = EmbeddedRegistry.start(folder, 0);
  }

  @AfterAll
  void stop() {
    registry.close();
  }

  @Override
  RegistryClient registry() {
    return new RegistryClient(registry.url());
  }

  @Test
  void idsSubjectsAndRulesAreTheSameAfterARestartAtTheSameAddress(@TempDir Path folder) {
    // Given
    String address;
    try (EmbeddedRegistry first = EmbeddedRegistry.start(folder, 0)) {
      address = first.url();
      var client = new RegistryClient(address);
      client.send("POST", "/subjects/a/versions", Map.of("schema", "\"string\""));
      client.send("POST", "/subjects/b/versions", LETTER);
      client.send("PUT", "/config/b", Map.of("compatibility", "NONE"));
    }

    // When
    try (EmbeddedRegistry second = EmbeddedRegistry.start(folder, 0)) {
      // Then
      var client = new RegistryClient(second.url());
      assertThat(second.url()).isEqualTo(address);
      assertThat(client.send("POST", "/subjects/b", LETTER).body().path("id").asInt()).isEqualTo(2);
      assertThat(client.get("/config/b").body().path("compatibilityLevel").asText())
          .isEqualTo("NONE");
      assertThat(
              client
                  .send("POST", "/subjects/c/versions", Map.of("schema", "\"long\""))
                  .body()
                  .path("id")
                  .asInt())
          .isEqualTo(3);
    }
  }

  @Test
  void aFileLeftHalfWrittenByACrashIsPassedOver(@TempDir Path folder) throws Exception {
    // Given
    try (EmbeddedRegistry first = EmbeddedRegistry.start(folder, 0)) {
      new RegistryClient(first.url()).send("POST", "/subjects/a/versions", LETTER);
    }
    Files.writeString(folder.resolve("schemas.jsonl.new"), "{\"kind\":\"sch");

    // When
    try (EmbeddedRegistry second = EmbeddedRegistry.start(folder, 0)) {
      // Then
      assertThat(new RegistryClient(second.url()).get("/schemas/ids/1").status()).isEqualTo(200);
    }
  }

  @Test
  void aSecondRegistryOnTheSameFolderIsRefusedWithTheRemedy(@TempDir Path folder) {
    try (EmbeddedRegistry _ = EmbeddedRegistry.start(folder, 0)) {
      assertThatThrownBy(() -> EmbeddedRegistry.start(folder, 0))
          .isInstanceOf(DataFolderInUseException.class)
          .hasMessageContaining("choose another data folder");
    }
  }

  @Test
  void aTakenPortIsSaidAloud(@TempDir Path folder) {
    int taken = java.net.URI.create(registry.url()).getPort();

    assertThatThrownBy(() -> EmbeddedRegistry.start(folder, taken))
        .hasMessageContaining("Port " + taken + " is taken");
  }

  @Test
  void aCallItDoesNotKnowIsNotFound() {
    assertThat(registry().get("/mode").status()).isEqualTo(404);
    assertThat(registry().send("DELETE", "/subjects", Map.of()).status()).isEqualTo(405);
  }

  @Test
  void aBodyThatIsNotTheJsonWantedIsRefused() {
    assertThat(registry().send("POST", "/subjects/x/versions", Map.of("no", "schema")).status())
        .isEqualTo(422);
  }

  @Test
  void aSubjectWithStrangeLettersKeepsThem() {
    registry().send("POST", "/subjects/a%2Fb%20%2B%C3%A9/versions", LETTER);

    assertThat(registry().get("/subjects").body().toString()).contains("\"a/b +é\"");
  }
}
