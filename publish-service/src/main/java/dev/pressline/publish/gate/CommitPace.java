package dev.pressline.publish.gate;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells when a decision may end its transaction at once instead of waiting for the next regular
 * end: after a calm time, so that one author does not wait, while in busy times a transaction holds
 * what is decided in an interval. One for all processors, because a thread ends the transaction of
 * all of them together.
 */
final class CommitPace {
  private final long interval;
  private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);

  /** At most one early end in an interval. */
  CommitPace(Duration interval) {
    this.interval = interval.toMillis();
  }

  /**
   * Whether this is the first decision in an interval.
   *
   * @param now milliseconds of a clock that may be set back
   */
  boolean endsAtOnce(long now) {
    long before = last.get();
    boolean calm = before == Long.MIN_VALUE || now < before || now - before >= interval;
    return calm && last.compareAndSet(before, now);
  }
}
