package dev.pressline.stage.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * What a stateless stage measures of its batches: {@code pressline.stage.batch}, {@code
 * pressline.stage.batch.size} and {@code pressline.stage.transactions}.
 */
final class BatchMetrics {
  private static final double[] SIZES = {1, 10, 50, 100, 200, 500, 1_000};

  private final Timer batches;
  private final DistributionSummary sizes;
  private final Counter committed;
  private final Counter aborted;

  BatchMetrics(MeterRegistry registry, String stage) {
    this.batches =
        Timer.builder("pressline.stage.batch")
            .description("Time from a poll to its commit")
            .tag("stage", stage)
            .register(registry);
    this.sizes =
        DistributionSummary.builder("pressline.stage.batch.size")
            .description("Records that were committed together")
            .baseUnit("records")
            .tag("stage", stage)
            .serviceLevelObjectives(SIZES)
            .register(registry);
    this.committed = transactions(registry, stage, "committed");
    this.aborted = transactions(registry, stage, "aborted");
  }

  private static Counter transactions(MeterRegistry registry, String stage, String result) {
    return Counter.builder("pressline.stage.transactions")
        .description("Transactions of the stage, by how they ended")
        .tag("stage", stage)
        .tag("result", result)
        .register(registry);
  }

  void committed() {
    committed.increment();
  }

  void aborted() {
    aborted.increment();
  }

  /** So many records were done with in that time. */
  void done(int records, Duration took) {
    sizes.record(records);
    batches.record(took);
  }
}
