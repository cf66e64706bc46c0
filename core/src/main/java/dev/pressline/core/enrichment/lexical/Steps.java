package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.post.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Runs the steps of one post; what fails is left out and named. */
final class Steps {
  private final PostId postId;
  private final StepFailures failures;
  private final List<String> degraded = new ArrayList<>();

  Steps(PostId postId, StepFailures failures) {
    this.postId = postId;
    this.failures = failures;
  }

  /** What the step gives, or the substitute when it fails. */
  <T> T run(EnrichmentStep step, T substitute, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      leaveOut(step);
      failures.stepFailed(postId, step.label(), e);
      return substitute;
    }
  }

  /** Notes that the step was not done, or not completely. */
  void leaveOut(EnrichmentStep step) {
    if (!degraded.contains(step.label())) {
      degraded.add(step.label());
    }
  }

  List<String> degraded() {
    return degraded;
  }
}
