package dev.pressline.stage.internal;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What became of a record is too large for the topic it belongs to. */
final class OversizedResultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Judgement judgement;

  OversizedResultException(Judgement judgement, Throwable cause) {
    super("The result is too large for its topic", cause);
    this.judgement = judgement;
  }

  /** The record whose result it is. */
  ConsumerRecord<byte[], byte[]> record() {
    return judgement.record();
  }

  /** Size of the result's value. */
  int bytes() {
    return judgement
        .result()
        .map(result -> result.value() == null ? 0 : result.value().length)
        .orElse(0);
  }
}
