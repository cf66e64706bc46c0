package dev.pressline.stage.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.stage.headers.EventHeaders;
import dev.pressline.stage.telemetry.Spans;
import dev.pressline.stage.telemetry.Spans.Step;
import dev.pressline.stage.telemetry.StepMetrics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Tells metrics and traces how a stage gets on with its batches. */
final class StageTelemetry {
  private final String stage;
  private final StepMetrics metrics;
  private final BatchMetrics batches;
  private final Spans spans;
  private final InstantSource clock;

  StageTelemetry(String stage, StageRunner.Told told) {
    this.stage = stage;
    this.metrics = StepMetrics.ofStage(told.meters(), stage, told.clock());
    this.batches = new BatchMetrics(told.meters(), stage);
    this.spans = told.spans();
    this.clock = told.clock();
    Stream.of("emitted", StepMetrics.REJECTED).forEach(outcome -> metrics.expect(outcome, ""));
    DeadLetters.REASONS.forEach(reason -> metrics.expect(DeadLetters.OUTCOME, reason));
  }

  StepMetrics metrics() {
    return metrics;
  }

  /** A batch was read; answers when. */
  Instant took(List<ConsumerRecord<byte[], byte[]>> records) {
    records.forEach(record -> metrics.inHand().took(partition(record), record.timestamp()));
    return clock.instant();
  }

  /** What became of the batch is in the log. */
  void done(Instant begun, List<Judgement> judgements) {
    Instant now = clock.instant();
    batches.done(judgements.size(), Duration.between(begun, now));
    for (Judgement judgement : judgements) {
      metrics.count(judgement.outcome(), judgement.reason());
      metrics.done(judgement.record().timestamp());
      spans.ended(() -> step(judgement, begun, now, judgements.size()));
    }
    metrics
        .inHand()
        .letGo(judgements.stream().map(judgement -> partition(judgement.record())).toList());
  }

  /** One for each record, from the poll to the commit that its batch shares. */
  private Step step(Judgement judgement, Instant begun, Instant now, int batch) {
    ConsumerRecord<byte[], byte[]> record = judgement.record();
    String cause = EventHeaders.traceOf(record.headers());
    Map<String, String> facts = new HashMap<>();
    facts.put("messaging.system", "kafka");
    facts.put("messaging.operation.type", "process");
    facts.put("messaging.destination.name", record.topic());
    facts.put("messaging.destination.partition.id", Integer.toString(record.partition()));
    facts.put("messaging.kafka.offset", Long.toString(record.offset()));
    facts.put("messaging.batch.message_count", Integer.toString(batch));
    facts.put(Step.STAGE, stage);
    facts.put(Step.OUTCOME, judgement.outcome());
    Optional.ofNullable(record.key())
        .ifPresent(key -> facts.put(Step.POST, new String(key, UTF_8)));
    return new Step(stage, contextOf(judgement, cause), cause, begun, now, facts);
  }

  /** A dead letter keeps the headers with which it came, and of what is skipped nothing is sent. */
  private String contextOf(Judgement judgement, String cause) {
    return judgement
        .result()
        .filter(_ -> !judgement.outcome().equals(DeadLetters.OUTCOME))
        .map(result -> EventHeaders.traceOf(result.headers()))
        .orElseGet(() -> EventHeaders.traceOf(unsent(judgement), cause));
  }

  private EventHeaders.Event unsent(Judgement judgement) {
    ConsumerRecord<byte[], byte[]> record = judgement.record();
    String id = record.topic() + "-" + record.partition() + "-" + record.offset();
    return EventHeaders.Event.avro(
        id, stage, judgement.outcome(), "", Instant.ofEpochMilli(record.timestamp()));
  }

  void committed() {
    batches.committed();
  }

  void aborted() {
    batches.aborted();
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
