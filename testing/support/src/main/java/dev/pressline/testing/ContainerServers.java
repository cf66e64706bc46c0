package dev.pressline.testing;

import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/** The published Kafka and Apicurio images, with the settings that deployments have. */
final class ContainerServers implements TestServers {
  private static final int REGISTRY_PORT = 8080;
  private static final Duration START = Duration.ofMinutes(3);

  private final KafkaContainer kafka =
      new KafkaContainer(DockerImageName.parse("apache/kafka:4.3.1"))
          .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
          .withEnv("KAFKA_MESSAGE_MAX_BYTES", "18874368")
          .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", "18874368")
          .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "5")
          .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
          .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000")
          .withEnv("KAFKA_GROUP_CONSUMER_MIN_SESSION_TIMEOUT_MS", "3000")
          .withEnv("KAFKA_GROUP_CONSUMER_SESSION_TIMEOUT_MS", "6000")
          .withEnv("KAFKA_GROUP_CONSUMER_MIN_HEARTBEAT_INTERVAL_MS", "1000")
          .withEnv("KAFKA_GROUP_CONSUMER_HEARTBEAT_INTERVAL_MS", "2000")
          .withEnv("KAFKA_TRANSACTION_ABORT_TIMED_OUT_TRANSACTION_CLEANUP_INTERVAL_MS", "1000")
          .withStartupTimeout(START);
  private final GenericContainer<?> registry =
      new GenericContainer<>(DockerImageName.parse("apicurio/apicurio-registry:3.3.3"))
          .withEnv("APICURIO_RULES_GLOBAL_COMPATIBILITY", "FULL_TRANSITIVE")
          .withExposedPorts(REGISTRY_PORT)
          .waitingFor(
              Wait.forHttp("/apis/ccompat/v7/subjects")
                  .forPort(REGISTRY_PORT)
                  .withStartupTimeout(START));

  ContainerServers() {
    Startables.deepStart(kafka, registry).join();
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public String registryUrl() {
    return "http://"
        + registry.getHost()
        + ":"
        + registry.getMappedPort(REGISTRY_PORT)
        + "/apis/ccompat/v7";
  }

  @Override
  public void stopRegistry() {
    registry.stop();
  }

  @Override
  public void close() {
    registry.stop();
    kafka.stop();
  }
}
