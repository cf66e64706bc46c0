package dev.pressline.store.webhook.endpoint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before what has failed is tried again.
 *
 * @param delays after the first failure in a row, after the second, and so on; none shorter than
 *     the one before
 */
public record RetrySchedule(List<Duration> delays) {
  /** The example of Standard Webhooks, which is over after three days and some hours. */
  public static final RetrySchedule STANDARD =
      new RetrySchedule(
          List.of(
              Duration.ofSeconds(5),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2),
              Duration.ofHours(5),
              Duration.ofHours(10),
              Duration.ofHours(14),
              Duration.ofHours(20),
              Duration.ofHours(24)));

  /** At most so much of a delay is added to it, so that many do not try at the same moment. */
  static final double JITTER = 0.1;

  public RetrySchedule {
    delays = List.copyOf(delays);
    if (delays.isEmpty() || !delays.getFirst().isPositive()) {
      throw new IllegalArgumentException("retries have at least one delay, all of them positive");
    }
    for (int i = 1; i < delays.size(); i++) {
      if (delays.get(i).compareTo(delays.get(i - 1)) < 0) {
        throw new IllegalArgumentException("no delay of retries is shorter than the one before");
      }
    }
  }

  /** The wait after so many failures, from 1; empty when enough was tried. */
  public Optional<Duration> after(int failures, RandomGenerator random) {
    if (failures > delays.size()) {
      return Optional.empty();
    }
    Duration delay = delays.get(failures - 1);
    double added = delay.toMillis() * JITTER * random.nextDouble();
    return Optional.of(delay.plusMillis((long) added));
  }
}
