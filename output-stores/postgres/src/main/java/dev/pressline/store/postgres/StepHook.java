package dev.pressline.store.postgres;

/** Told before each step of a batch or a refill; tests let the process end there. */
@FunctionalInterface
interface StepHook {
  /** Does nothing. */
  StepHook NONE = _ -> {};

  /** The step is about to be taken. */
  void before(Step step);

  /** What somebody could be stopped between. */
  enum Step {
    POSTS,
    PARTS,
    HISTORY,
    POSITION,
    COMMIT,
    ANSWER,
    REFILL,
    SHOW,
    COMMIT_SHOWN,
    TIDY
  }
}
