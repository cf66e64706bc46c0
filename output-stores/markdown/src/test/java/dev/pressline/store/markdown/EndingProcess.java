package dev.pressline.store.markdown;

import dev.pressline.store.markdown.files.StepHook;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends the process before a step: that step and all that follow fail. */
final class EndingProcess implements StepHook {
  private final AtomicInteger left;

  EndingProcess(int steps) {
    this.left = new AtomicInteger(steps);
  }

  static final class ProcessEnded extends Error {
    private static final long serialVersionUID = 1L;

    ProcessEnded(Step step) {
      super("ended before " + step);
    }
  }

  @Override
  public void before(Step step) {
    if (left.getAndUpdate(n -> Math.max(n - 1, 0)) == 0) {
      throw new ProcessEnded(step);
    }
  }
}
