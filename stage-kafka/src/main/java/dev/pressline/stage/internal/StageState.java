package dev.pressline.stage.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** How a stage is doing, as its threads see it and its health tells it. */
final class StageState {
  enum Phase {
    STARTING,
    WORKING,
    BACKING_OFF,
    MISCONFIGURED
  }

  /**
   * The state at one moment.
   *
   * @param failures in a row
   * @param since when the phase began
   */
  record Snapshot(Phase phase, int failures, String lastFailure, Instant since) {}

  private final InstantSource clock;
  private final AtomicReference<Snapshot> current;

  StageState(InstantSource clock) {
    this.clock = clock;
    this.current = new AtomicReference<>(new Snapshot(Phase.STARTING, 0, "", clock.instant()));
  }

  Snapshot now() {
    return current.get();
  }

  void working() {
    current.updateAndGet(
        before ->
            before.phase() == Phase.WORKING
                ? before
                : new Snapshot(Phase.WORKING, 0, "", clock.instant()));
  }

  /** Counts a failure and answers how many there were in a row. */
  int failed(Throwable failure) {
    String summary = Failures.summary(failure);
    return current
        .updateAndGet(
            before ->
                new Snapshot(
                    Phase.BACKING_OFF,
                    before.failures() + 1,
                    summary,
                    before.phase() == Phase.BACKING_OFF ? before.since() : clock.instant()))
        .failures();
  }

  void misconfigured(Throwable failure) {
    current.set(new Snapshot(Phase.MISCONFIGURED, 1, Failures.summary(failure), clock.instant()));
  }
}
