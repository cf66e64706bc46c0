package dev.pressline.stage.internal;

import dev.pressline.stage.supervision.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.support.Acknowledgment;

/** Takes one batch from a poll to its commit. */
final class StageListener
    implements BatchAcknowledgingConsumerAwareMessageListener<byte[], byte[]> {
  private final BatchProcessing<?> processing;
  private final BatchTransaction transaction;
  private final DeadLetters deadLetters;
  private final StageTelemetry telemetry;
  private final Condition<StagePhase> state;

  StageListener(
      BatchProcessing<?> processing,
      BatchTransaction transaction,
      DeadLetters deadLetters,
      StageTelemetry telemetry,
      Condition<StagePhase> state) {
    this.processing = processing;
    this.transaction = transaction;
    this.deadLetters = deadLetters;
    this.telemetry = telemetry;
    this.state = state;
  }

  @Override
  public void onMessage(
      List<ConsumerRecord<byte[], byte[]>> records,
      @Nullable Acknowledgment acknowledgment,
      @Nullable Consumer<?, ?> consumer) {
    ConsumerGroupMetadata group = Objects.requireNonNull(consumer).groupMetadata();
    Instant begun = telemetry.took(records);
    telemetry.done(begun, committed(processing.judge(records), group));
    state.is(StagePhase.WORKING);
  }

  private List<Judgement> committed(List<Judgement> judgements, ConsumerGroupMetadata group) {
    List<Judgement> rest = judgements;
    while (true) {
      try {
        transaction.commit(rest, group);
        telemetry.committed();
        return rest;
      } catch (OversizedResultException e) {
        telemetry.aborted();
        rest =
            rest.stream().map(one -> one.record() == e.record() ? tooLarge(one, e) : one).toList();
      } catch (RuntimeException e) {
        telemetry.aborted();
        throw e;
      }
    }
  }

  private Judgement tooLarge(Judgement judgement, OversizedResultException failure) {
    if (judgement.outcome().equals(DeadLetters.OUTCOME)) {
      throw new IllegalStateException(
          "A dead letter is too large for its topic: raise its max.message.bytes", failure);
    }
    return deadLetters.of(judgement.record(), DeadLetters.TOO_LARGE, failure);
  }
}
