package dev.pressline.launcher.pipeline;

/** The command cannot go on; the message is one sentence for people, with the remedy. */
public final class CommandFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what to tell the user. */
  public CommandFailedException(String message) {
    super(message);
  }

  /** With what to tell the user, and the failure behind it for the log. */
  public CommandFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What the failure at the bottom of the chain says. */
  public static String rootMessage(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
      root = cause;
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }
}
