package dev.pressline.stage.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;

/** What a stage counts: {@code pressline.stage.records} and {@code pressline.stage.batch}. */
final class StageMeters {
  private final MeterRegistry registry;
  private final String stage;
  private final Timer batches;

  StageMeters(MeterRegistry registry, String stage) {
    this.registry = registry;
    this.stage = stage;
    this.batches =
        Timer.builder("pressline.stage.batch")
            .description("Time from a poll to its commit")
            .tag("stage", stage)
            .register(registry);
  }

  void timeBatch(Runnable batch) {
    batches.record(batch);
  }

  void count(List<Judgement> judgements) {
    judgements.forEach(
        judgement ->
            registry
                .counter(
                    "pressline.stage.records",
                    "stage",
                    stage,
                    "outcome",
                    judgement.outcome(),
                    "reason",
                    judgement.reason().isEmpty() ? "none" : judgement.reason())
                .increment());
  }
}
