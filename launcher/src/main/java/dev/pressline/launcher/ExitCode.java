package dev.pressline.launcher;

/** Every way the command ends. */
public enum ExitCode {
  /** Everything asked for was done. */
  OK(0),
  /** Something failed that is not the drafts' fault. */
  FAILURE(1),
  /** Drafts, or rows of a file, were rejected; what was done with the others is told. */
  REJECTED(2),
  /** The command line was not understood (BSD sysexits {@code EX_USAGE}). */
  USAGE(64),
  /** Stopped by a signal. */
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The process's exit status. */
  public int code() {
    return code;
  }
}
