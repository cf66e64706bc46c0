package dev.pressline.publish.stores;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** How a store is doing, as its thread sees it and its health tells it. */
final class StoreCondition {
  enum Phase {
    /** The broker was not reached yet. */
    STARTING,
    /** Another member writes. */
    STANDING_BY,
    /** This member writes. */
    WRITING,
    /** The store cannot be opened or written now. */
    AWAY,
    /** The broker or the registry does not answer. */
    CUT_OFF
  }

  /**
   * The condition at one moment.
   *
   * @param failures in a row
   * @param since when the phase began
   */
  record Snapshot(Phase phase, int failures, String lastFailure, Instant since) {}

  private final InstantSource clock;
  private final AtomicReference<Snapshot> current;

  StoreCondition(InstantSource clock) {
    this.clock = clock;
    this.current = new AtomicReference<>(new Snapshot(Phase.STARTING, 0, "", clock.instant()));
  }

  Snapshot now() {
    return current.get();
  }

  void is(Phase phase) {
    current.updateAndGet(
        before -> before.phase() == phase ? before : new Snapshot(phase, 0, "", clock.instant()));
  }

  /** Counts a failure and answers how many there were in a row. */
  int failed(Phase phase, Throwable failure) {
    return current
        .updateAndGet(
            before ->
                new Snapshot(
                    phase,
                    before.failures() + 1,
                    summary(failure),
                    before.phase() == phase ? before.since() : clock.instant()))
        .failures();
  }

  private static String summary(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure.getMessage() + "" : failure.getMessage() + " (" + cause + ")";
  }
}
