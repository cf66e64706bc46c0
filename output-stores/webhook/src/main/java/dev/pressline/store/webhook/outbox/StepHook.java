package dev.pressline.store.webhook.outbox;

/** Told before each step that changes something outside; tests let the process end there. */
@FunctionalInterface
public interface StepHook {
  /** Does nothing. */
  StepHook NONE = _ -> {};

  /** The step is about to be taken. */
  void before(Step step);

  /** What changes something. */
  enum Step {
    /** Posts and the position become durable. */
    COMMIT,
    /** An endpoint is called. */
    CALL,
    /** The answer of an endpoint is noted. */
    SETTLE
  }
}
