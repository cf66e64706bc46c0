package dev.pressline.enrich;

import dev.pressline.core.enrichment.lexical.StepFailures;
import dev.pressline.core.post.PostId;
import dev.pressline.stage.supervision.Failures;
import dev.pressline.stage.telemetry.LogContext;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs and counts the steps that were left out. */
final class StepFailureReport implements StepFailures {
  private static final Logger LOG = LoggerFactory.getLogger(StepFailureReport.class);

  private final MeterRegistry meters;

  /**
   * A report of no failure.
   *
   * @param steps that are to be seen as 0 before they fail, so that the first failure is a change
   */
  StepFailureReport(MeterRegistry meters, List<String> steps) {
    this.meters = meters;
    steps.forEach(this::failuresOf);
  }

  private Counter failuresOf(String step) {
    return Counter.builder("pressline.enrich.degraded")
        .description("Steps of an enrichment that failed and were left out")
        .tag("step", step)
        .register(meters);
  }

  @Override
  public void stepFailed(PostId postId, String step, RuntimeException cause) {
    failuresOf(step).increment();
    try (var _ = LogContext.ofPost(postId.value())) {
      LOG.atWarn()
          .addKeyValue("step", step)
          .addKeyValue("reason", Failures.kind(cause))
          .log("Step of enrichment left out");
    }
  }
}
