package dev.pressline.ingest.door;

import dev.pressline.wire.client.LosslessWrites;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The Kafka client settings of the door; what its promises hang on wins over the operator's. */
final class DoorClients {
  private static final int MEBIBYTE = 1024 * 1024;
  private static final int MARGIN_MILLIS = 100;

  private DoorClients() {}

  /**
   * A producer that loses nothing, keeps order, holds little back and gives up in time.
   *
   * @param patience half of it to get room, half of it to be acknowledged
   */
  static Map<String, Object> producer(Map<String, Object> operator, Duration patience) {
    int half = Math.toIntExact(Math.max(10 * MARGIN_MILLIS, patience.toMillis() / 2));
    Map<String, Object> producer = new HashMap<>();
    producer.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64 * MEBIBYTE);
    // The topic's own limit decides; this one only has to be above it.
    producer.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 18 * MEBIBYTE);
    producer.putAll(operator);
    producer.putAll(LosslessWrites.SETTINGS);
    // Somebody waits for every single draft.
    producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, half);
    producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, half - MARGIN_MILLIS);
    producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, half);
    return producer;
  }

  /** A consumer of committed records that belongs to no group. */
  static Map<String, Object> consumer(Map<String, Object> operator) {
    Map<String, Object> consumer = new HashMap<>(operator);
    consumer.remove(ConsumerConfig.GROUP_ID_CONFIG);
    consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    return consumer;
  }
}
