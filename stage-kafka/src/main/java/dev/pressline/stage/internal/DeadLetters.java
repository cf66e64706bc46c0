package dev.pressline.stage.internal;

import dev.pressline.stage.StageDefinition;
import dev.pressline.stage.headers.DeadLetterHeaders;
import dev.pressline.stage.supervision.Failures;
import dev.pressline.stage.telemetry.LogContext;
import dev.pressline.stage.telemetry.StepMetrics;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes dead letters: the record as it came, and in headers where it came from and what failed. */
final class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  static final String OUTCOME = StepMetrics.DEAD_LETTERED;
  static final String UNDECODABLE = "undecodable";
  static final String FAILED = "failed";
  static final String TOO_LARGE = "too-large";

  /** All that may be the reason of a dead letter. */
  static final List<String> REASONS = List.of(UNDECODABLE, FAILED, TOO_LARGE);

  private final StageDefinition<?, ?, ?> definition;

  DeadLetters(StageDefinition<?, ?, ?> definition) {
    this.definition = definition;
  }

  /** The record for the dead-letter topic, in the partition of the same number. */
  Judgement of(ConsumerRecord<byte[], byte[]> record, String reason, Throwable failure) {
    tell(record, reason, failure);
    Headers headers = DeadLetterHeaders.of(record, definition.groupId(), failure);
    var letter =
        new ProducerRecord<>(
            definition.deadLetterTopic(),
            record.partition(),
            record.key(),
            record.value(),
            headers);
    return new Judgement(record, OUTCOME, reason, Optional.of(letter));
  }

  private void tell(ConsumerRecord<byte[], byte[]> record, String reason, Throwable failure) {
    try (var _ = LogContext.of(definition.name(), record)) {
      LOG.atError()
          .addKeyValue("reason", reason)
          .addKeyValue("failure", Failures.kind(failure))
          .log("Record dead-lettered");
    }
  }
}
