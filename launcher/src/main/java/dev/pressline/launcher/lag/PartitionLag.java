package dev.pressline.launcher.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a group is behind in a partition.
 *
 * @param committed offset that the group reads next; empty when it has read nothing yet
 * @param end offset up to which a {@code read_committed} reader can read: that of the oldest
 *     transaction that is open, or the log's end
 * @param unread what it has not read
 */
public record PartitionLag(
    String topic, int partition, Optional<Long> committed, long end, Unread unread) {
  /**
   * Records between two offsets. The marks of transactions, what was aborted and what compaction
   * has taken away are none, and so an end offset says little.
   *
   * @param records how many
   * @param isExact whether they were counted; otherwise it is the distance from the first of them
   *     to the end, which is a little more
   * @param oldest time of the first; empty when there is none
   */
  public record Unread(long records, boolean isExact, Optional<Instant> oldest) {
    /** Nothing. */
    public static final Unread NOTHING = new Unread(0, true, Optional.empty());
  }

  /** How long the oldest unread record has waited; zero when there is none. */
  public Duration age(Instant now) {
    return unread
        .oldest()
        .map(since -> Duration.between(since, now))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }
}
