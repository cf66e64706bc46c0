package dev.pressline.store.webhook.outbox;

import dev.pressline.store.webhook.endpoint.RetrySchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When something is tried again.
 *
 * @param random for delays that differ a little
 */
public record Retries(RetrySchedule schedule, RandomGenerator random) {
  /** No endpoint is waited for longer, whatever it asks for. */
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  Now at(Instant now) {
    return new Now(this, now);
  }

  record Now(Retries retries, Instant now) {
    /** When to try again after so many failures; empty when enough was tried. */
    Optional<Instant> after(int failures, Optional<Duration> pause) {
      Duration asked =
          pause
              .filter(it -> it.compareTo(LONGEST_PAUSE) < 0)
              .orElse(pause.isPresent() ? LONGEST_PAUSE : Duration.ZERO);
      return retries
          .schedule()
          .after(failures, retries.random())
          .map(delay -> now.plus(delay.compareTo(asked) < 0 ? asked : delay));
    }
  }
}
