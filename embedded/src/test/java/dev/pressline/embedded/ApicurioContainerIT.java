package dev.pressline.embedded;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The image of the registry keeps the same contract; runs with {@code -Pcontainers}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApicurioContainerIT extends SchemaRegistryContract {
  private static final int PORT = 8080;
  private static final Duration START = Duration.ofMinutes(3);

  private Optional<GenericContainer<?>> container = Optional.empty();

  @BeforeAll
  void start() {
    boolean wanted = "containers".equals(System.getProperty("pressline.test.servers"));
    if (!wanted) {
      System.out.println("SKIPPED: the registry's image is tested with -Pcontainers only");
    }
    Assumptions.assumeTrue(wanted, "runs with -Pcontainers");
    var image = DockerImageName.parse("apicurio/apicurio-registry:3.3.3");
    GenericContainer<?> started =
        new GenericContainer<>(image)
            .withExposedPorts(PORT)
            .waitingFor(
                Wait.forHttp(RegistryHandler.ROOT + "/subjects")
                    .forPort(PORT)
                    .withStartupTimeout(START));
    container = Optional.of(started);
    started.start();
  }

  @AfterAll
  void stop() {
    container.ifPresent(GenericContainer::stop);
  }

  @Override
  RegistryClient registry() {
    GenericContainer<?> running = container.orElseThrow();
    return new RegistryClient(
        "http://%s:%d%s"
            .formatted(running.getHost(), running.getMappedPort(PORT), RegistryHandler.ROOT));
  }
}
