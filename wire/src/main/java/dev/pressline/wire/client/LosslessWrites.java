package dev.pressline.wire.client;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What a Kafka producer outside transactions must be told to lose nothing and to keep order. */
public final class LosslessWrites {
  /**
   * Its settings; they win over whatever else is set.
   *
   * <p>One request at a time, though an idempotent producer may have five: while a topic is being
   * made, the first batch to a partition can be turned away and the second, already on its way, be
   * taken, since a broker takes a producer it does not know at any sequence number. The first is
   * then out of sequence until its delivery timeout, and lost (KAFKA-14359). Inside transactions
   * the broker takes a new producer only from its first batch on (KIP-890).
   */
  public static final Map<String, Object> SETTINGS =
      Map.of(
          ProducerConfig.ACKS_CONFIG,
          "all",
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
          true,
          ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
          1);

  private LosslessWrites() {}
}
