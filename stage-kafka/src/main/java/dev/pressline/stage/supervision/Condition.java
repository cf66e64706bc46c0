package dev.pressline.stage.supervision;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How something is doing, as its threads see it and its health tells it. Thread-safe.
 *
 * @param <P> the phases it can be in
 */
public final class Condition<P extends Enum<P>> {
  private final InstantSource clock;
  private final AtomicReference<Snapshot<P>> current;

  /**
   * The condition at one moment.
   *
   * @param failures in a row
   * @param lastFailure for people; empty after a phase that was no failure
   * @param since when the phase began
   */
  public record Snapshot<P>(P phase, int failures, String lastFailure, Instant since) {}

  /** A condition that begins in the given phase. */
  public Condition(P first, InstantSource clock) {
    this.clock = clock;
    this.current = new AtomicReference<>(new Snapshot<>(first, 0, "", clock.instant()));
  }

  /** The condition now. */
  public Snapshot<P> now() {
    return current.get();
  }

  /** Enters a phase that is no failure. */
  public void is(P phase) {
    current.updateAndGet(
        before -> before.phase() == phase ? before : new Snapshot<>(phase, 0, "", clock.instant()));
  }

  /** Enters a phase because of a failure and answers how many there were in a row. */
  public int failed(P phase, Throwable failure) {
    String summary = Failures.summary(failure);
    return current
        .updateAndGet(
            before ->
                new Snapshot<>(
                    phase,
                    before.failures() + 1,
                    summary,
                    before.phase() == phase ? before.since() : clock.instant()))
        .failures();
  }
}
