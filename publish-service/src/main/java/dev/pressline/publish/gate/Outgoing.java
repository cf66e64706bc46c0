package dev.pressline.publish.gate;

import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * A record to be sent, ready as bytes.
 *
 * @param sink name of the topology's sink
 * @param answer what it says of a draft, if it does
 * @param cause {@code traceparent} of what caused it; empty when it had none
 */
record Outgoing(
    String sink, Record<byte[], byte[]> content, Optional<Answer> answer, String cause) {
  private static final int OVERHEAD = 4096;

  /**
   * What became of a draft, as metrics have it.
   *
   * @param reason code of the refusal; empty when the outcome says all
   */
  record Answer(String outcome, String reason) {}

  @SuppressWarnings("NullAway") // Kafka's Record may have no key and no value, and does not say so
  static Outgoing of(
      String sink,
      byte @Nullable [] key,
      byte @Nullable [] value,
      long timestampMillis,
      Headers headers) {
    return new Outgoing(
        sink, new Record<>(key, value, timestampMillis, headers), Optional.empty(), "");
  }

  /** The same, which answers a draft. */
  Outgoing answering(String outcome, String reason) {
    return new Outgoing(sink, content, Optional.of(new Answer(outcome, reason)), cause);
  }

  /** The same, a step further on the way of what that {@code traceparent} says. */
  Outgoing causedBy(String trace) {
    return new Outgoing(sink, content, answer, trace);
  }

  /** Roughly how large it is in the log. */
  int bytes() {
    return Optional.ofNullable(content.value()).map(value -> value.length).orElse(0) + OVERHEAD;
  }
}
