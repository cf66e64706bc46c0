package dev.pressline.store.markdown.files;

import java.io.IOException;

/** Told before each step that changes something durable; tests let the process end there. */
@FunctionalInterface
public interface StepHook {
  /** Does nothing. */
  StepHook NONE = _ -> {};

  /**
   * The step is about to be taken.
   *
   * @throws IOException as the step itself may
   */
  void before(Step step) throws IOException;

  /** What changes something durable. */
  enum Step {
    ANNOUNCE,
    WRITE,
    RENAME,
    DELETE,
    SYNC_FOLDER,
    MOVE_BRANCH,
    COMMIT
  }
}
