package dev.pressline.launcher.lag;

import dev.pressline.launcher.lag.PartitionLag.Unread;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds what is unread by reading it: how old a record is, and whether there is one at all between
 * two offsets, no broker tells.
 */
final class UnreadRecords {
  /** Up to this distance every record is counted: operators look closest at small numbers. */
  static final long COUNTED = 100;

  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<byte[], byte[]> consumer;
  private final Duration patience;

  /**
   * Reads with a {@code read_committed} consumer of no group.
   *
   * @param patience after which what was not found yet is taken for unread from its offset on
   */
  UnreadRecords(Consumer<byte[], byte[]> consumer, Duration patience) {
    this.consumer = consumer;
    this.patience = patience;
  }

  /**
   * Offsets of a partition.
   *
   * @param from that is read next
   * @param end after the last that can be read
   */
  record Stretch(long from, long end) {
    boolean isEmpty() {
      return from >= end;
    }
  }

  /** What is unread on the stretches of partitions. */
  Map<TopicPartition, Unread> on(Map<TopicPartition, Stretch> stretches) {
    Map<TopicPartition, Finding> findings = new HashMap<>();
    stretches.forEach((partition, stretch) -> findings.put(partition, new Finding(stretch)));
    Set<TopicPartition> open = new HashSet<>();
    findings.forEach(
        (partition, finding) -> {
          if (!finding.stretch.isEmpty()) {
            open.add(partition);
          }
        });
    read(findings, open);
    Map<TopicPartition, Unread> unread = new HashMap<>();
    findings.forEach((partition, finding) -> unread.put(partition, finding.unread()));
    return unread;
  }

  private void read(Map<TopicPartition, Finding> findings, Set<TopicPartition> open) {
    long start = System.nanoTime();
    consumer.assign(open);
    open.forEach(
        partition -> consumer.seek(partition, finding(findings, partition).stretch.from()));
    while (!open.isEmpty() && System.nanoTime() - start < patience.toNanos()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        finding(findings, new TopicPartition(record.topic(), record.partition())).note(record);
      }
      for (TopicPartition partition : Set.copyOf(open)) {
        Finding finding = finding(findings, partition);
        finding.reached(consumer.position(partition, patience));
        if (finding.isEnough()) {
          open.remove(partition);
        }
      }
      consumer.assign(open);
    }
  }

  private static Finding finding(Map<TopicPartition, Finding> findings, TopicPartition partition) {
    return Optional.ofNullable(findings.get(partition)).orElseThrow();
  }

  /** What is known of a partition so far. */
  private static final class Finding {
    private final Stretch stretch;
    private Optional<Instant> oldest = Optional.empty();
    private long first;
    private long count;
    private long position;

    Finding(Stretch stretch) {
      this.stretch = stretch;
      this.position = stretch.from();
      this.first = stretch.from();
    }

    void note(ConsumerRecord<byte[], byte[]> record) {
      if (record.offset() >= stretch.end()) {
        return;
      }
      if (oldest.isEmpty()) {
        oldest = Optional.of(Instant.ofEpochMilli(record.timestamp()));
        first = record.offset();
      }
      count++;
    }

    void reached(long offset) {
      position = offset;
    }

    boolean isEnough() {
      return position >= stretch.end() || (oldest.isPresent() && stretch.end() - first > COUNTED);
    }

    Unread unread() {
      boolean isCounted = position >= stretch.end();
      return new Unread(isCounted ? count : stretch.end() - first, isCounted, oldest);
    }
  }
}
