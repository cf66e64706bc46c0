package dev.pressline.publish.gate;

import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * A record to be sent, ready as bytes.
 *
 * @param sink name of the topology's sink
 */
record Outgoing(String sink, Record<byte[], byte[]> content) {
  private static final int OVERHEAD = 4096;

  @SuppressWarnings("NullAway") // Kafka's Record may have no key and no value, and does not say so
  static Outgoing of(
      String sink,
      byte @Nullable [] key,
      byte @Nullable [] value,
      long timestampMillis,
      Headers headers) {
    return new Outgoing(sink, new Record<>(key, value, timestampMillis, headers));
  }

  /** Roughly how large it is in the log. */
  int bytes() {
    return Optional.ofNullable(content.value()).map(value -> value.length).orElse(0) + OVERHEAD;
  }
}
