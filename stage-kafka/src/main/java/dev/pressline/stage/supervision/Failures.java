package dev.pressline.stage.supervision;

import java.util.Optional;
import org.apache.kafka.common.errors.RetriableException;

/** Reads what a failure means. */
public final class Failures {
  private static final int DEEPEST_CAUSE = 20;

  private Failures() {}

  /** Whether something is unavailable, so that the record is not at fault. */
  public static boolean isOutage(Throwable failure) {
    return find(failure, RetriableException.class).isPresent();
  }

  /** The failure itself or the nearest cause of that type. */
  public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  /**
   * Class of the failure, and of its innermost cause if it has one. For the log of what failed on a
   * record: a message may quote the text of a post.
   */
  public static String kind(Throwable failure) {
    Throwable innermost = innermost(failure);
    String kind = failure.getClass().getName();
    return innermost == failure ? kind : kind + " by " + innermost.getClass().getName();
  }

  /** Class and message of the innermost cause, for people. */
  public static String summary(Throwable failure) {
    Throwable innermost = innermost(failure);
    return innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
  }

  private static Throwable innermost(Throwable failure) {
    Throwable innermost = failure;
    for (int depth = 0; depth < DEEPEST_CAUSE && innermost.getCause() != null; depth++) {
      innermost = innermost.getCause();
    }
    return innermost;
  }
}
