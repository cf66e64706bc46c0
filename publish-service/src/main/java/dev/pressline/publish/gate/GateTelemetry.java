package dev.pressline.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.verdict.Outcome;
import dev.pressline.stage.headers.EventHeaders;
import dev.pressline.stage.telemetry.LogContext;
import dev.pressline.stage.telemetry.Spans;
import dev.pressline.stage.telemetry.Spans.Step;
import dev.pressline.stage.telemetry.StepMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Tells metrics and traces what the gate decides, as of a stage called {@code gate}, and how it is
 * doing.
 */
public final class GateTelemetry {
  static final String UNDECODABLE = "undecodable";
  static final String FAILED = "failed";
  private static final String STAGE = "gate";

  private final StepMetrics metrics;
  private final Counter failures;
  private final Spans spans;
  private final InstantSource clock;
  private final Set<String> measured;

  /** Whose keys are sites and not posts. */
  private final String claims;

  /**
   * Nothing has been decided.
   *
   * @param topics of which those that others write are measured
   */
  public GateTelemetry(
      MeterRegistry registry, Spans spans, InstantSource clock, GateTopics topics) {
    this.spans = spans;
    this.clock = clock;
    this.metrics = StepMetrics.ofStage(registry, STAGE, clock);
    this.failures =
        Counter.builder("pressline.gate.failures")
            .description("Failures after which the gate began anew, its transaction aborted")
            .register(registry);
    this.claims = topics.claims();
    this.measured =
        Set.of(
            topics.contracts().enrichedPosts().name(),
            topics.contracts().secondPass().name(),
            topics.contracts().enrichedAnew().name());
    Arrays.stream(Outcome.values()).forEach(outcome -> metrics.expect(word(outcome), ""));
    metrics.expect(StepMetrics.REJECTED, "");
    List.of(UNDECODABLE, FAILED)
        .forEach(reason -> metrics.expect(StepMetrics.DEAD_LETTERED, reason));
  }

  /** The outcome as metrics have it. */
  static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  /** A record of that place is being worked on, and every line logged meanwhile says so. */
  LogContext took(Record<byte[], byte[]> record, RecordMetadata at) {
    if (measured.contains(at.topic())) {
      metrics.inHand().took(partition(at), record.timestamp());
    }
    return LogContext.of(
        new LogContext.Place(STAGE, at.topic(), at.partition(), at.offset()),
        at.topic().equals(claims) ? null : record.key(),
        record.headers());
  }

  /** The record is done with. */
  void done(Record<byte[], byte[]> record, RecordMetadata at) {
    if (measured.contains(at.topic())) {
      metrics.done(record.timestamp());
      metrics.inHand().letGo(List.of(partition(at)));
    }
  }

  /** The time now. */
  Instant now() {
    return clock.instant();
  }

  /**
   * What was decided is sent.
   *
   * @param begun when it was begun to be decided
   */
  void told(Outgoing outgoing, Instant begun) {
    outgoing.answer().ifPresent(answer -> metrics.count(answer.outcome(), answer.reason()));
    String context = EventHeaders.traceOf(outgoing.content().headers());
    if (!context.isEmpty()) {
      spans.ended(() -> step(outgoing, context, begun));
    }
  }

  private Step step(Outgoing outgoing, String context, Instant begun) {
    Map<String, String> facts = new HashMap<>();
    facts.put(Step.STAGE, STAGE);
    outgoing.answer().ifPresent(answer -> facts.put(Step.OUTCOME, answer.outcome()));
    Optional.ofNullable(outgoing.content().key())
        .ifPresent(key -> facts.put(Step.POST, new String(key, UTF_8)));
    String name = STAGE + " " + outgoing.sink().replaceFirst("^to-", "");
    return new Step(name, context, outgoing.cause(), begun, clock.instant(), facts);
  }

  void deadLettered(String reason) {
    metrics.count(StepMetrics.DEAD_LETTERED, reason);
  }

  void failed() {
    failures.increment();
  }

  /** Partitions move: another instance may have what was in hand. */
  void rebalancing() {
    metrics.inHand().letGoOfAll();
  }

  void watch(Supplier<String> state, Supplier<Number> lag) {
    metrics.watchState(GateHealth.STATES, state);
    metrics.watchLag(lag);
  }

  private static TopicPartition partition(RecordMetadata at) {
    return new TopicPartition(at.topic(), at.partition());
  }
}
