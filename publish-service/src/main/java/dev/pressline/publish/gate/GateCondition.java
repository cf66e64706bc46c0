package dev.pressline.publish.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;

/** How the gate is doing: the state of its streams, and the last failure. */
final class GateCondition {
  /** A failure after so long is not in a row with those before. */
  private static final Duration FORGIVEN = Duration.ofMinutes(1);

  private final InstantSource clock;
  private Optional<KafkaStreams.State> state = Optional.empty();
  private Optional<String> lastFailure = Optional.empty();
  private Instant lastFailureAt = Instant.MIN;
  private Instant since;
  private int failures;

  GateCondition(InstantSource clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  /** The condition at one moment; no state before the broker was reached. */
  record Snapshot(
      Optional<KafkaStreams.State> state, Optional<String> lastFailure, Instant since) {}

  synchronized Snapshot now() {
    return new Snapshot(state, lastFailure, since);
  }

  synchronized void is(KafkaStreams.State newState) {
    if (!state.equals(Optional.of(newState))) {
      state = Optional.of(newState);
      since = clock.instant();
    }
    if (newState == KafkaStreams.State.RUNNING) {
      lastFailure = Optional.empty();
    }
  }

  /** Counts a failure and answers how many there were in a row. */
  synchronized int failed(Throwable failure) {
    Instant now = clock.instant();
    boolean inARow = failures > 0 && lastFailureAt.plus(FORGIVEN).isAfter(now);
    failures = inARow ? failures + 1 : 1;
    lastFailureAt = now;
    lastFailure = Optional.of(innermost(failure));
    return failures;
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !cause.getCause().equals(cause)) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
