package dev.pressline.core.admission.source;

import dev.pressline.core.verdict.Refusal;

/**
 * Ends the reading of a draft from any depth; never leaves {@code Admission}, which answers with
 * the refusal.
 */
public final class DraftRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Refusal refusal;

  /** Ends the reading for the reason given. */
  public DraftRefusedException(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  /** Why the draft is refused. */
  public Refusal refusal() {
    return refusal;
  }
}
