package dev.pressline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services and commands where the broker wants TLS, a name and a password. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecuredServersE2E {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int FAILURE = 1;
  private static final int REJECTED = 2;
  private static final String REFUSED_POST = "---\ntitle: June\ndate: 2024-06-31\n---\nWarm.\n";

  private Path folder;
  private SecuredServers servers;

  @BeforeAll
  void start(@TempDir Path empty) throws Exception {
    folder = Clone.in(empty);
    servers = SecuredServers.in(folder.resolve("servers"));
    Files.writeString(folder.resolve("password"), SecuredServers.PASSWORD + "\n");
    Files.writeString(
        folder.resolve("client.properties"), servers.clientSettings("${file:password}"));
    Files.writeString(folder.resolve("wrong.properties"), servers.clientSettings("wrong"));
  }

  @AfterAll
  void stop() {
    servers.close();
  }

  @Test
  void servicesAndCommandsAreLetInWithWhatTheyAreGiven() throws Exception {
    try (Installation installation =
        Installation.start(servers, folder.resolve("news"), "pressline.", List.of("blog"))) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(run("lag").exitCode()).as(run("lag").err()).isZero());
      Files.writeString(folder.resolve("hello.md"), "# Hello\n\nBehind doors.\n");

      assertThat(run("submit hello.md").exitCode()).isZero();
      assertThat(run("status blog/hello").out()).contains("in store site");
      assertThat(run("lag").out()).contains("pressline.ingest-service  read to the end");
      JsonNode doctor = run("doctor --format json").json();
      assertThat(doctor.path("findings"))
          .noneMatch(finding -> finding.path("severity").asText().equals("wrong"))
          .noneMatch(finding -> finding.path("what").asText().contains("could not be looked at"));
      assertThatRefusedDraftsAndDeadLettersAreTold();
      assertThatTheVariablesOfTheServicesLetACommandIn();
      assertThat(installation.site("blog").resolve("index.html")).exists();
    }
  }

  private void assertThatRefusedDraftsAndDeadLettersAreTold() throws Exception {
    Files.writeString(folder.resolve("june.md"), REFUSED_POST);
    assertThat(run("submit june.md").exitCode()).isEqualTo(REJECTED);
    assertThat(run("rejections").out()).contains("DATE_DOES_NOT_EXIST", "blog/june");
    assertThat(run("dead-letters list").err()).contains("0 dead letters");
  }

  private void assertThatTheVariablesOfTheServicesLetACommandIn() throws InterruptedException {
    StringBuilder line = new StringBuilder("env");
    servers.variables().forEach((name, value) -> line.append(" %s='%s'".formatted(name, value)));
    line.append(" ./pressline lag --bootstrap ").append(servers.bootstrapServers());
    try (CommandRun run = CommandRun.shell(folder, line.toString())) {
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"submit samples/blog", "lag", "dead-letters list"})
  void aWrongPasswordIsRefusedInWords(String command) throws Exception {
    CommandRun run = started(command, "wrong.properties", servers.registryUrl());

    assertThat(run.exitCode()).isEqualTo(FAILURE);
    assertThat(run.err())
        .contains("The broker does not let this user in", "sasl.jaas.config", "--command-config")
        .doesNotContain("\tat ")
        .doesNotContain("wrong\"");
  }

  @Test
  void theDoctorTellsWhoIsNotLetIn() throws Exception {
    CommandRun broker = started("doctor", "wrong.properties", servers.registryUrl());
    assertThat(broker.exitCode()).isEqualTo(FAILURE);
    assertThat(broker.out())
        .contains("does not let this user in")
        .doesNotContain("No broker answers");

    CommandRun registry = started("doctor", "none", servers.guardedRegistryUrl());
    assertThat(registry.exitCode()).isEqualTo(FAILURE);
    assertThat(registry.err()).contains("--command-config none: there is no such file.");
  }

  @Test
  void whoDoesNotSpeakTlsOrTrustsSomebodyElseIsTold() throws Exception {
    Files.writeString(folder.resolve("clear.properties"), "client.id=clear\n");
    CommandRun clear = started("lag", "clear.properties", servers.registryUrl());
    assertThat(clear.exitCode()).isEqualTo(FAILURE);
    assertThat(clear.err()).contains("The broker g", "no answer", "TLS", "--command-config");

    Files.writeString(folder.resolve("trusting.properties"), "security.protocol=SSL\n");
    CommandRun trusting = started("lag", "trusting.properties", servers.registryUrl());
    assertThat(trusting.exitCode()).isEqualTo(FAILURE);
    assertThat(trusting.err()).contains("no TLS connection", "ssl.truststore.location");
  }

  private CommandRun run(String line) throws InterruptedException {
    CommandRun run = started(line, "client.properties", servers.guardedRegistryUrl());
    run.exitCode();
    return run;
  }

  private CommandRun started(String line, String settings, String registry) {
    List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
    arguments.addAll(
        List.of(
            "--bootstrap",
            servers.bootstrapServers(),
            "--registry",
            registry,
            "--command-config",
            settings));
    return CommandRun.pressline(folder, arguments.toArray(String[]::new));
  }
}
