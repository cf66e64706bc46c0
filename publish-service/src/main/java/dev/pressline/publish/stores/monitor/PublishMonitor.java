package dev.pressline.publish.stores.monitor;

import dev.pressline.core.post.PostId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Measures, for one store, the time from a draft to its receipt, and knows whether the last
 * publishes were in time. Thread-safe.
 */
public final class PublishMonitor {
  /** What dashboards and alerts ask for, whatever an operator's goal is. */
  private static final Duration PROMISED = Duration.ofSeconds(5);

  private final Goal goal;
  private final Timer timer;
  private final Deque<Publish> recent = new ArrayDeque<>();

  /**
   * What is wanted.
   *
   * @param within time from a draft to its receipt
   * @param window how many of the last publishes are looked at
   * @param misses so many of them that took longer mean that something is wrong
   */
  public record Goal(Duration within, int window, int misses) {
    public Goal {
      if (within.isNegative() || within.isZero() || misses < 1 || window < misses) {
        throw new IllegalArgumentException(
            "A goal needs a positive time and at least as many publishes as misses, at least one: %s within %s of %s."
                .formatted(misses, within, window));
      }
    }
  }

  /**
   * A post that readers of the store can see since then.
   *
   * @param took since somebody waited for it
   */
  public record Publish(PostId postId, Instant at, Duration took) {}

  /**
   * How it goes.
   *
   * @param recent the last publishes, oldest first
   * @param missed those of them that took longer than wanted
   */
  public record Outlook(Goal goal, List<Publish> recent, List<Publish> missed) {
    /** Whether the goal is met. */
    public boolean isGood() {
      return missed.size() < goal.misses();
    }
  }

  /**
   * A monitor that has seen nothing.
   *
   * @param meters to which the times are told, as a histogram
   */
  public PublishMonitor(String store, Goal goal, MeterRegistry meters) {
    this.goal = goal;
    this.timer =
        Timer.builder("pressline.store.publish")
            .description("Time from a draft to its receipt")
            .tag("store", store)
            .serviceLevelObjectives(
                Duration.ofMillis(100),
                Duration.ofMillis(250),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                PROMISED,
                goal.within(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5))
            .register(meters);
  }

  /** The post is to be seen now, for which somebody has waited since then. */
  public void seen(PostId post, Instant since, Instant now) {
    Duration took = since.isBefore(now) ? Duration.between(since, now) : Duration.ZERO;
    timer.record(took);
    synchronized (recent) {
      recent.addLast(new Publish(post, now, took));
      while (recent.size() > goal.window()) {
        recent.removeFirst();
      }
    }
  }

  /** How the last publishes went. */
  public Outlook outlook() {
    synchronized (recent) {
      List<Publish> all = List.copyOf(recent);
      return new Outlook(
          goal, all, all.stream().filter(one -> one.took().compareTo(goal.within()) > 0).toList());
    }
  }
}
