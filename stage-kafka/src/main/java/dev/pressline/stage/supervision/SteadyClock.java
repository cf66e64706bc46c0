package dev.pressline.stage.supervision;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that goes on evenly from the time at which it was made, whatever becomes of the clock of
 * the machine. For waiting and measuring: who compares times of a clock that is set back by an hour
 * waits an hour too long.
 */
public final class SteadyClock implements InstantSource {
  private final Instant start;
  private final long startNanos = System.nanoTime();

  private SteadyClock(Instant start) {
    this.start = start;
  }

  /** A clock that shows the same as the other one now. */
  public static SteadyClock startingAs(InstantSource other) {
    return new SteadyClock(other.instant());
  }

  @Override
  public Instant instant() {
    return start.plusNanos(System.nanoTime() - startNanos);
  }
}
