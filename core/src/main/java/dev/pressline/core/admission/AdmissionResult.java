package dev.pressline.core.admission;

import dev.pressline.core.post.PostEvent;
import dev.pressline.core.verdict.Refusal;

/** The decision about a draft. */
public sealed interface AdmissionResult {
  /** The draft became a post, or takes one away. */
  record Admitted(PostEvent event) implements AdmissionResult {}

  /** The draft is at fault. */
  record Refused(Refusal refusal) implements AdmissionResult {}
}
