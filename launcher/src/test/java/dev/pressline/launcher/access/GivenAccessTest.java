package dev.pressline.launcher.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.launcher.pipeline.Access;
import dev.pressline.launcher.pipeline.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenAccessTest {
  private static final Map<String, String> NO_VARIABLES = Map.of();

  @TempDir Path folder;

  @Test
  void withoutAFileAndVariablesNothingIsGiven() {
    Access access = GivenAccess.of(Optional.empty(), Map.of("PATH", "/bin"));

    assertThat(access).isEqualTo(Access.OPEN);
  }

  @Test
  void settingsOfKafkasClientsAreTakenAsTheyStand() throws IOException {
    Access access = given("security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\n");

    assertThat(access.broker())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "PLAIN"));
  }

  @Test
  void aValueMayStandInAFileAPropertyOrAVariable() throws IOException {
    Path whole = Files.writeString(folder.resolve("password"), "s3cret\n");
    Path properties = Files.writeString(folder.resolve("names.properties"), "user=news\n");

    Access access =
        given(
            "sasl.jaas.config=module user=\"${file:%s:user}\" password=\"${file:%s}\" x=\"${env:X}\";"
                .formatted(properties, whole),
            Map.of("X", "y"));

    assertThat(access.broker())
        .containsEntry("sasl.jaas.config", "module user=\"news\" password=\"s3cret\" x=\"y\";");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sasl.mecanism=PLAIN                                | there is no setting sasl.mecanism",
        "group.id=x                                         | group.id is for the command to"
            + " decide",
        "bootstrap.servers=x:1                              | bootstrap.servers is for the command",
        "security.protocol=TLS                              | security.protocol",
        "sasl.jaas.config=${file:/nowhere/at-all}           | /nowhere/at-all",
        "sasl.jaas.config=${env:NOT_SET}                    | NOT_SET",
        "sasl.jaas.config=${vault:secret}                   | ${vault:secret}",
        "schema.registry.user=x                             | there is no setting"
            + " schema.registry.user",
        "schema.registry.ssl.truststore.location=/nowhere.p12 | /nowhere.p12",
      })
  void whatCannotBeMeantIsToldWithItsPlace(String line, String told) {
    assertThatThrownBy(() -> given(line))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageStartingWith("--command-config " + folder)
        .hasMessageContaining(told);
  }

  @Test
  void certificatesThatAreNotThereAreToldBeforeAnybodyIsAsked() {
    assertThatThrownBy(
            () -> given("security.protocol=SSL\nssl.truststore.location=/nowhere/ca.p12\n"))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("/nowhere/ca.p12");
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    Path file = folder.resolve("none.properties");

    assertThatThrownBy(() -> GivenAccess.of(Optional.of(file), NO_VARIABLES))
        .isInstanceOf(CommandFailedException.class)
        .hasMessage("--command-config " + file + ": there is no such file.");
  }

  @Test
  void theVariablesOfTheServicesAreTakenOverAndTheFileWins() throws IOException {
    Map<String, String> variables =
        Map.of(
            "SPRING_KAFKA_BOOTSTRAP_SERVERS", "elsewhere:9092",
            "SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT",
            "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "SCRAM-SHA-512",
            "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "module;",
            "SPRING_KAFKA_CONSUMER_MAX_POLL_RECORDS", "7");

    Access access = given("sasl.mechanism=PLAIN", variables);

    assertThat(access.broker())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", "module;"));
  }

  @Test
  void theRegistryIsShownAUserOrATokenAndNeverBoth() throws IOException {
    assertThat(given("schema.registry.basic.auth.user.info=me:secret").registry().authorization())
        .contains("Basic bWU6c2VjcmV0");
    assertThat(given("schema.registry.bearer.auth.token=t0").registry().authorization())
        .contains("Bearer t0");
    assertThatThrownBy(
            () ->
                given(
                    "schema.registry.bearer.auth.token=t\n"
                        + "schema.registry.basic.auth.user.info=a:b"))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("exclude each other");
  }

  @Test
  void whatIsSecretIsNotShown() throws IOException {
    Access access =
        given("sasl.jaas.config=secret;\nschema.registry.basic.auth.user.info=me:secret");

    assertThat(access.toString())
        .contains("sasl.jaas.config")
        .doesNotContain("secret;")
        .doesNotContain("bWU6c2VjcmV0");
  }

  private Access given(String text) throws IOException {
    return given(text, NO_VARIABLES);
  }

  private Access given(String text, Map<String, String> variables) throws IOException {
    Path file = Files.writeString(folder.resolve("client.properties"), text);
    return GivenAccess.of(Optional.of(file), variables);
  }
}
