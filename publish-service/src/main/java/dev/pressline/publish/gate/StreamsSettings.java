package dev.pressline.publish.gate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How Kafka Streams runs the gate: exactly once (v2), with short transactions, since what is
 * published is seen only when its transaction is over.
 */
public final class StreamsSettings {
  /** Age at which the log of the gate's state forgets what a post was before. */
  private static final Duration LONGEST_MEMORY = Duration.ofDays(7);

  private static final int MEBIBYTE = 1024 * 1024;

  private StreamsSettings() {}

  /**
   * What an installation decides.
   *
   * @param applicationId names the consumer group, the state and the internal topics
   * @param stateFolder copy of the state on disk; what is lost is restored from the log
   * @param commitInterval longest wait of a finished decision for its transaction to end
   * @param threads that share the partitions
   * @param standbys copies of the state that other instances keep ready
   * @param sessionTimeout silence after which the group gives an instance up
   * @param transactionTimeout time after which the broker aborts a transaction left open
   * @param largestRecord bytes that a record of the content topics may have
   */
  public record Choices(
      String applicationId,
      Path stateFolder,
      Duration commitInterval,
      int threads,
      int standbys,
      Duration sessionTimeout,
      Duration transactionTimeout,
      int largestRecord) {}

  /** The settings; what every Kafka client of the installation has goes first. */
  public static Properties of(Map<String, Object> client, Choices choices) {
    Properties settings = new Properties();
    settings.putAll(client);
    settings.remove("client.id");
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, choices.applicationId());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, choices.stateFolder().toString());
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, choices.commitInterval().toMillis());
    settings.put(StreamsConfig.POLL_MS_CONFIG, choices.commitInterval().toMillis());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, choices.threads());
    settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, choices.standbys());
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class.getName());
    addConsumer(settings, choices);
    addProducer(settings, choices);
    // A version that waits in the state is as large as the record that brought it, and some more.
    settings.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
        choices.largestRecord() + MEBIBYTE);
    settings.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG),
        LONGEST_MEMORY.toMillis());
    return settings;
  }

  private static void addConsumer(Properties settings, Choices choices) {
    int session = Math.toIntExact(choices.sessionTimeout().toMillis());
    consumer(settings, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
    consumer(settings, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
    consumer(settings, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer(settings, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
    consumer(settings, ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 * MEBIBYTE);
  }

  private static void addProducer(Properties settings, Choices choices) {
    int transaction = Math.toIntExact(choices.transactionTimeout().toMillis());
    producer(settings, ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, transaction);
    producer(settings, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
    producer(settings, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    producer(settings, ProducerConfig.LINGER_MS_CONFIG, 5);
    producer(settings, ProducerConfig.BATCH_SIZE_CONFIG, MEBIBYTE / 4);
    producer(settings, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, choices.largestRecord() + MEBIBYTE);
  }

  private static void consumer(Properties settings, String key, Object value) {
    settings.put(StreamsConfig.consumerPrefix(key), value);
  }

  private static void producer(Properties settings, String key, Object value) {
    settings.put(StreamsConfig.producerPrefix(key), value);
  }
}
