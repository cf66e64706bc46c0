package dev.pressline.store.contract;

import java.util.concurrent.atomic.AtomicInteger;

/** Ends the process before a step: that step and all that follow fail. */
public final class EndingProcess {
  private static final boolean EVERYWHERE = Boolean.getBoolean("pressline.endings.all");

  private final AtomicInteger left;

  /** A process that takes so many steps. */
  public EndingProcess(int steps) {
    this.left = new AtomicInteger(steps);
  }

  /**
   * The step to end another process at: each of the first, then fewer and fewer, since one file or
   * request is like the next; each of all where the system property {@code pressline.endings.all}
   * is set.
   */
  static int next(int step) {
    return step + (EVERYWHERE ? 1 : Math.max(1, step / 3));
  }

  /** The process is no more. */
  public static final class ProcessEnded extends Error {
    private static final long serialVersionUID = 1L;

    ProcessEnded(Object step) {
      super("ended before " + step);
    }
  }

  /** The step is about to be taken, unless the process has ended. */
  public void before(Object step) {
    if (left.getAndUpdate(n -> Math.max(n - 1, 0)) == 0) {
      throw new ProcessEnded(step);
    }
  }
}
