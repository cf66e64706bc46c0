package dev.pressline.stage.internal;

import dev.pressline.stage.StageSettings;
import java.time.Duration;

/** The pause after failures in a row: it doubles up to a longest one. */
record BackOff(Duration first, Duration longest) {
  private static final int MOST_DOUBLINGS = 30;

  static BackOff of(StageSettings settings) {
    return new BackOff(settings.firstBackOff(), settings.longestBackOff());
  }

  /**
   * The pause.
   *
   * @param failures in a row, from 1
   */
  Duration after(int failures) {
    long factor = 1L << Math.min(failures - 1, MOST_DOUBLINGS);
    Duration pause = first.multipliedBy(factor);
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
