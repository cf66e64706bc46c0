package dev.pressline.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeFileTest {
  private static final YamlFile SERVICES = YamlFile.of("docker-compose.yml").at("services");

  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "enrich-service", "publish-service"})
  void aServiceCanBeScaled(String service) {
    assertThat(Project.text(Project.ROOT.resolve("docker-compose.yml")))
        .doesNotContain("container_name");
    assertThat(SERVICES.at(service).keys()).doesNotContain("ports");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "enrich-service", "publish-service"})
  void aServiceIsBuiltFromItsOwnJar(String service) {
    assertThat(SERVICES.at(service, "build", "dockerfile").text()).isEqualTo("docker/Dockerfile");
    assertThat(SERVICES.at(service, "build", "args", "SERVICE").text()).isEqualTo(service);
    assertThat(Project.ROOT.resolve(service).resolve("pom.xml")).exists();
  }

  @Test
  void everythingElseNamesAnExactImageAndSaysWhenItIsHealthy() {
    List<String> servers = List.of("broker", "database", "registry");

    assertThat(servers)
        .allSatisfy(
            server -> {
              assertThat(SERVICES.at(server, "image").text()).matches("[a-z/-]+:[0-9][0-9.]*");
              assertThat(SERVICES.at(server, "healthcheck", "test").value()).isNotNull();
            });
  }

  @Test
  void theBrokerIsOfTheVersionThatWeBuildWith() {
    String version =
        Project.text(Project.ROOT.resolve("pom.xml"))
            .replaceAll("(?s).*<kafka.version>(.*?)</kafka.version>.*", "$1");

    assertThat(SERVICES.at("broker", "image").text()).isEqualTo("apache/kafka:" + version);
  }

  @Test
  void dockerComposeAcceptsTheFile() throws InterruptedException {
    boolean here = exitCode("docker", "compose", "version") == 0;
    if (!here) {
      System.out.println(
          "SKIPPED: docker compose is not here, the compose file was not given to it");
    }
    assumeThat(here).isTrue();

    assertThat(exitCode("docker", "compose", "config", "--quiet")).isZero();
  }

  private static int exitCode(String... command) throws InterruptedException {
    Path root = Project.ROOT;
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : -1;
    } catch (IOException notInstalled) {
      return -1;
    }
  }
}
