package dev.pressline.launcher.pipeline;

import dev.pressline.contracts.Topics;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.client.LosslessWrites;
import dev.pressline.wire.registry.HttpSchemaRegistry;
import dev.pressline.wire.registry.SchemaRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How a command talks to a pipeline: its brokers, its registry and its typed topics. */
public final class PipelineConnection {
  private static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration USUAL_PATIENCE = Duration.ofMinutes(1);

  private final Endpoint endpoint;
  private final SchemaRegistry registry;
  private final PipelineTopics topics;

  /** A connection to the endpoint; nothing is sent yet. */
  public PipelineConnection(Endpoint endpoint) {
    this.endpoint = endpoint;
    this.registry = new HttpSchemaRegistry(endpoint.registry());
    this.topics = new PipelineTopics(endpoint.topics(), registry);
  }

  /** The typed topics. */
  public PipelineTopics topics() {
    return topics;
  }

  /** The topics' names. */
  public Topics names() {
    return endpoint.topics();
  }

  /** The schema registry. */
  public SchemaRegistry registry() {
    return registry;
  }

  /**
   * What tells a topic from others of its name.
   *
   * @throws CommandFailedException when the broker does not say
   */
  public String topicId(String topic) {
    try (Admin admin = admin(ANSWER)) {
      return BrokerAnswer.of(admin.describeTopics(List.of(topic)).allTopicNames(), ANSWER)
          .values()
          .iterator()
          .next()
          .topicId()
          .toString();
    }
  }

  /**
   * Asks the brokers about themselves.
   *
   * @param patience after which a question is given up
   */
  public Admin admin(Duration patience) {
    int millis = Math.toIntExact(patience.toMillis());
    Map<String, Object> settings = clientSettings();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
    return Admin.create(settings);
  }

  /** Where the pipeline is. */
  public Endpoint endpoint() {
    return endpoint;
  }

  /** Settings of a producer that loses nothing and keeps order. */
  Map<String, Object> producerSettings() {
    Map<String, Object> settings = clientSettings();
    settings.putAll(LosslessWrites.SETTINGS);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_RECORD_BYTES);
    return settings;
  }

  /** A consumer of raw committed records that belongs to no group. */
  public Consumer<byte[], byte[]> reader() {
    return reader(USUAL_PATIENCE);
  }

  /**
   * The same.
   *
   * @param patience after which a question to the brokers is given up
   */
  public Consumer<byte[], byte[]> reader(Duration patience) {
    Map<String, Object> settings = clientSettings();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MAX_RECORD_BYTES);
    settings.put(
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(patience.toMillis()));
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** What every client needs to find the brokers and to be let in. */
  private Map<String, Object> clientSettings() {
    Map<String, Object> settings = new HashMap<>(endpoint.access().broker());
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, endpoint.bootstrapServers());
    return settings;
  }
}
