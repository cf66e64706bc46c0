package dev.pressline.stage.internal;

import dev.pressline.stage.StageSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The Kafka client settings of a stage, tuned for records of a few kilobytes.
 *
 * <p>What the operator sets under {@code spring.kafka} wins, except where exactly-once hangs on it.
 */
final class ClientSettings {
  private static final int MEBIBYTE = 1024 * 1024;

  private ClientSettings() {}

  static Map<String, Object> consumer(Map<String, Object> operator, StageSettings settings) {
    int session = Math.toIntExact(settings.sessionTimeout().toMillis());
    Map<String, Object> consumer = new HashMap<>();
    consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.maxPollRecords());
    consumer.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 * MEBIBYTE);
    consumer.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 24 * MEBIBYTE);
    consumer.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
    consumer.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
    consumer.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(CooperativeStickyAssignor.class));
    consumer.putAll(operator);
    if ("consumer".equals(consumer.get(ConsumerConfig.GROUP_PROTOCOL_CONFIG))) {
      // With KIP-848 these live on the broker, and the client refuses them.
      consumer
          .keySet()
          .removeAll(
              Set.of(
                  ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                  ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                  ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG));
    }
    consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return consumer;
  }

  static Map<String, Object> producer(Map<String, Object> operator, StageSettings settings) {
    Map<String, Object> producer = new HashMap<>();
    producer.put(ProducerConfig.BATCH_SIZE_CONFIG, MEBIBYTE / 2);
    producer.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    producer.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64 * MEBIBYTE);
    // The topic's own limit decides; this one only has to be above it.
    producer.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 18 * MEBIBYTE);
    // A stage that waits for a broker must still notice that it is told to stop.
    producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
    producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
    producer.put(
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
        Math.toIntExact(settings.transactionTimeout().toMillis()));
    producer.putAll(operator);
    producer.put(ProducerConfig.ACKS_CONFIG, "all");
    producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    return producer;
  }
}
