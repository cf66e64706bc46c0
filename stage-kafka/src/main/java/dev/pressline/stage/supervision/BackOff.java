package dev.pressline.stage.supervision;

import java.time.Duration;

/**
 * The pause after failures in a row: it doubles up to a longest one.
 *
 * @param first after the first failure
 */
public record BackOff(Duration first, Duration longest) {
  private static final int MOST_DOUBLINGS = 30;

  /** The pause after the given number of failures in a row, from 1. */
  public Duration after(int failures) {
    long factor = 1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
    Duration pause = first.multipliedBy(factor);
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
