package dev.pressline.stage.telemetry;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/**
 * When the oldest record was written that has been read and is not done with. While a batch is put
 * back again and again it stays in hand, so that its age grows although nothing more is read.
 * Thread-safe.
 */
public final class InHand {
  private final Map<TopicPartition, Long> oldest = new ConcurrentHashMap<>();
  private final InstantSource clock;

  /** Nothing is in hand. */
  public InHand(InstantSource clock) {
    this.clock = clock;
  }

  /** A record of the partition was read, written so many milliseconds after 1970. */
  public void took(TopicPartition partition, long timestampMillis) {
    oldest.merge(partition, timestampMillis, Math::min);
  }

  /** What was read of these partitions is done with, or another instance's from now on. */
  public void letGo(Collection<TopicPartition> partitions) {
    partitions.forEach(oldest::remove);
  }

  /** Nothing is in hand any more. */
  public void letGoOfAll() {
    oldest.clear();
  }

  /** Seconds since the oldest record in hand was written; 0 when none is. */
  public double ageSeconds() {
    long now = clock.millis();
    return oldest.values().stream().mapToLong(written -> now - written).max().stream()
        .mapToDouble(millis -> Math.max(0, millis) / 1000.0)
        .findFirst()
        .orElse(0);
  }
}
