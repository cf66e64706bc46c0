package dev.pressline.enrich;

import dev.pressline.core.enrichment.lexical.StepFailures;
import dev.pressline.core.post.PostId;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs and counts the steps that were left out. */
final class StepFailureReport implements StepFailures {
  private static final Logger LOG = LoggerFactory.getLogger(StepFailureReport.class);

  private final MeterRegistry meters;

  StepFailureReport(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void stepFailed(PostId postId, String step, RuntimeException cause) {
    meters.counter("pressline.enrich.degraded", "step", step).increment();
    LOG.atWarn()
        .addKeyValue("postId", postId)
        .addKeyValue("stage", "enrich")
        .addKeyValue("step", step)
        .addKeyValue("reason", cause.toString())
        .log("Step of enrichment left out");
  }
}
