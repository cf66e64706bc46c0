package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.post.PostId;

/** Is told when a step of enrichment failed and was left out. */
@FunctionalInterface
public interface StepFailures {
  /** Tells nobody. */
  StepFailures UNHEARD = (_, _, _) -> {};

  /** The step failed on the post; the post goes on without it. */
  void stepFailed(PostId postId, String step, RuntimeException cause);
}
