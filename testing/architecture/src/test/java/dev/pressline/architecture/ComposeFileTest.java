package dev.pressline.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.pressline.material.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;

class ComposeFileTest {
  private static final String FILE = "docker-compose.yml";
  private static final String CLUSTER = "docker-compose.cluster.yml";
  private static final String BROKER = "docker/broker.yml";
  private static final YamlFile SERVICES = YamlFile.of(FILE).at("services");
  private static final YamlFile CLUSTER_SERVICES = YamlFile.of(CLUSTER).at("services");

  /** An option of the command, which is no setting of a service. */
  private static final String OF_THE_COMMAND = "PRESSLINE_BOOTSTRAP";

  private static final String LOG_FORMAT = "LOGGING_STRUCTURED_FORMAT_CONSOLE";

  /** What another map brings that is named here; the parser leaves that as it stands. */
  private static final String BROUGHT = "<<";

  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "enrich-service", "publish-service"})
  void aServiceCanBeScaled(String service) {
    assertThat(text(FILE)).doesNotContain("container_name");
    assertThat(SERVICES.at(service).keys()).doesNotContain("ports");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "enrich-service", "publish-service"})
  void aServiceIsBuiltFromItsOwnJar(String service) {
    assertThat(SERVICES.at(service, "build", "dockerfile").text()).isEqualTo("docker/Dockerfile");
    assertThat(SERVICES.at(service, "build", "args", "SERVICE").text()).isEqualTo(service);
    assertThat(ProjectFolder.ROOT.resolve(service).resolve("pom.xml")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ingest-service", "enrich-service", "publish-service", "front", "pressline"})
  void whatIsOursWritesOnlyWhereItMayAndCanDoNothingToTheMachine(String service) {
    YamlFile common = SERVICES.at(service, BROUGHT);

    assertThat(common.at("read_only").text()).isEqualTo("true");
    assertThat(common.at("cap_drop").text()).isEqualTo("[ALL]");
    assertThat(SERVICES.at(service).keys()).doesNotContain("read_only", "cap_drop", "user");
    assertThat(text("docker/Dockerfile").lines().filter(line -> line.startsWith("USER ")))
        .hasSize(2)
        .allMatch(line -> line.equals("USER 10001:10001"));
  }

  @Test
  void everythingElseNamesAnExactImageAndSaysWhenItIsHealthy() {
    YamlFile broker = YamlFile.of(BROKER).at("services", "broker");

    assertThat(List.of(broker, SERVICES.at("database"), SERVICES.at("registry")))
        .allSatisfy(
            server -> {
              assertThat(server.at("image").text()).matches("[a-z/-]+:[0-9][0-9.]*");
              assertThat(server.at("healthcheck", "test").value()).isNotNull();
            });
    assertThat(SERVICES.at("prometheus", "image").text()).matches("prom/prometheus:v[0-9.]+");
    assertThat(SERVICES.at("grafana", "image").text()).matches("grafana/grafana:[0-9.]+");
  }

  @Test
  void theBrokerIsOfTheVersionThatWeBuildWith() {
    String version =
        text("pom.xml").replaceAll("(?s).*<kafka.version>(.*?)</kafka.version>.*", "$1");

    assertThat(YamlFile.of(BROKER).at("services", "broker", "image").text())
        .isEqualTo("apache/kafka:" + version);
  }

  @Test
  void everyPublishedPortIsReachedFromThisMachineAlone() {
    for (String file : List.of(FILE, CLUSTER)) {
      List<String> ports =
          text(file).lines().filter(line -> line.matches(" +- \".*:[0-9]+\"")).toList();

      assertThat(ports).isNotEmpty().allMatch(line -> line.contains("\"127.0.0.1:${PRESSLINE_"));
    }
    assertThat(SERVICES.keys().stream().filter(name -> SERVICES.at(name).find("ports").isPresent()))
        .containsExactlyInAnyOrder("broker", "registry", "front", "grafana");
  }

  @Test
  void theDoorLeadsToDraftsAndPrometheusToMetrics() {
    String image = text("docker/Dockerfile");

    assertThat(image).contains("ENV SERVER_PORT=8080 MANAGEMENT_SERVER_PORT=8081 ");
    assertThat(SERVICES.at("front", "command").text()).contains("=ingest-service:8080");
    assertThat(text("deploy/observability/prometheus/prometheus.yml").lines())
        .filteredOn(line -> line.contains("port:"))
        .hasSize(3)
        .allMatch(line -> line.endsWith("port: 8081"));
    assertThat(text(FILE) + text(CLUSTER)).doesNotContain("MANAGEMENT_");
  }

  @Test
  void noPasswordStandsInAVariable() {
    Pattern password = Pattern.compile("(?i)(password|secret_key|token\\w*_sha256)(?!_*file)\\w*:");

    for (String file : List.of(FILE, CLUSTER, BROKER)) {
      YamlFile services = YamlFile.of(file).at("services");
      for (String service : services.keys()) {
        List<String> variables =
            services.at(service).find("environment").map(YamlFile::keys).orElse(List.of());

        assertThat(variables).noneMatch(name -> password.matcher(name + ":").find());
      }
    }
    assertThat(password.matcher("PRESSLINE_POSTGRES_STORE_PASSWORD:").find()).isTrue();
    YamlFile secrets = YamlFile.of(FILE).at("secrets");
    assertThat(secrets.keys())
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(ProjectFolder.ROOT.resolve("docker/secrets").resolve(name)).exists());
  }

  @Test
  void everyVariableOfOursIsASettingThatThereIs() {
    List<Pattern> settings =
        PresslineClasses.SHIPPED.stream()
            .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
            .map(JavaClass::reflect)
            .flatMap(type -> Setting.of(type).stream())
            .map(setting -> variable(setting.key()))
            .toList();

    assertThat(variables())
        .hasSizeGreaterThan(15)
        .allSatisfy(name -> assertThat(settings).anyMatch(it -> it.matcher(name).matches()));
  }

  /** What a service has by {@code environment} alone would win over what it is given in common. */
  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "enrich-service", "publish-service"})
  void aServiceLogsForMachines(String service) {
    YamlFile environment = SERVICES.at(service, "environment");

    assertThat(environment.at(BROUGHT, LOG_FORMAT).text()).isEqualTo("ecs");
    assertThat(environment.keys()).doesNotContain(LOG_FORMAT);
    assertThat(CLUSTER_SERVICES.at(service, "environment").keys()).doesNotContain(LOG_FORMAT);
  }

  @Test
  void theClusterHasThreeOfTheBrokerAndTwoOfEachService() {
    YamlFile brokers = CLUSTER_SERVICES.at("broker", "environment", BROUGHT);

    assertThat(brokers.at("KAFKA_DEFAULT_REPLICATION_FACTOR").text()).isEqualTo("3");
    assertThat(brokers.at("KAFKA_MIN_INSYNC_REPLICAS").text()).isEqualTo("2");
    assertThat(Stream.of("broker-2", "broker-3").map(CLUSTER_SERVICES::at))
        .allMatch(broker -> broker.at("environment", BROUGHT).value().equals(brokers.value()));
    assertThat(Stream.of("ingest-service", "enrich-service", "publish-service"))
        .allSatisfy(
            service -> {
              YamlFile two = CLUSTER_SERVICES.at(service, BROUGHT);
              assertThat(two.at("deploy", "replicas").text()).isEqualTo("2");
              assertThat(
                      CLUSTER_SERVICES
                          .at(service, "environment", BROUGHT, "PRESSLINE_TOPICS_REPLICATION")
                          .text())
                  .isEqualTo("3");
            });
  }

  @Test
  void dockerComposeAcceptsTheFiles() throws InterruptedException {
    boolean here = exitCode("docker", "compose", "version") == 0;
    if (!here) {
      System.out.println(
          "SKIPPED: docker compose is not here, the compose files were not given to it");
    }
    assumeThat(here).isTrue();

    assertThat(exitCode("docker", "compose", "config", "--quiet")).isZero();
    assertThat(exitCode("docker", "compose", "-f", FILE, "-f", CLUSTER, "config", "--quiet"))
        .isZero();
  }

  /** Of our own services, ours. */
  private static List<String> variables() {
    List<String> names = new ArrayList<>(YamlFile.of(FILE).at("x-environment").keys());
    names.addAll(YamlFile.of(CLUSTER).at("x-services").keys());
    for (YamlFile services : List.of(SERVICES, CLUSTER_SERVICES)) {
      for (String service : services.keys()) {
        services.at(service).find("environment").map(YamlFile::keys).ifPresent(names::addAll);
      }
    }
    return names.stream()
        .filter(name -> name.startsWith("PRESSLINE_") && !name.equals(OF_THE_COMMAND))
        .toList();
  }

  /** The names that a variable for the setting may have. */
  private static Pattern variable(String key) {
    String name = key.toUpperCase(Locale.ROOT).replaceAll("<[A-Z]+>", "#").replaceAll("[.-]", "_");
    return Pattern.compile(name.replace("[N]", "_[0-9]+").replace("#", "[A-Z0-9]+"));
  }

  private static String text(String file) {
    return ProjectFolder.text(ProjectFolder.ROOT.resolve(file));
  }

  private static int exitCode(String... command) throws InterruptedException {
    Path root = ProjectFolder.ROOT;
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
