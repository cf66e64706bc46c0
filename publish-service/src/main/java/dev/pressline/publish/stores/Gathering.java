package dev.pressline.publish.stores;

import dev.pressline.stage.telemetry.InHand;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Fetches publications that are written together: those of one poll, and those of more of them, for
 * as long as writing takes twice, when several come in busy times. Pages that they share are then
 * made once. A single post does not wait.
 */
final class Gathering {
  private static final Duration BUSY = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final Consumer<byte[], byte[]> consumer;
  private final InstantSource clock;
  private final int enough;
  private final InHand inHand;
  private Instant lastWritten = Instant.EPOCH;
  private Duration length = Duration.ZERO;

  /**
   * Gathers at most one poll more than so many records.
   *
   * @param inHand told of what is gathered and not written
   */
  Gathering(Consumer<byte[], byte[]> consumer, InstantSource clock, int enough, InHand inHand) {
    this.consumer = consumer;
    this.clock = clock;
    this.enough = enough;
    this.inHand = inHand;
  }

  /** What comes, waited for so long. */
  List<ConsumerRecord<byte[], byte[]>> next(Duration wait) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    boolean busy = clock.instant().isBefore(lastWritten.plus(BUSY));
    consumer.poll(wait).forEach(records::add);
    Instant end = clock.instant().plus(busy && records.size() > 1 ? length : Duration.ZERO);
    Duration left = Duration.between(clock.instant(), end);
    while (left.isPositive() && records.size() < enough) {
      consumer.poll(left).forEach(records::add);
      left = Duration.between(clock.instant(), end);
    }
    note(records);
    return records;
  }

  /** While it was gathered another member may have been given the log. */
  private void note(List<ConsumerRecord<byte[], byte[]>> records) {
    Set<TopicPartition> mine = consumer.assignment();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      if (mine.contains(partition)) {
        inHand.took(partition, record.timestamp());
      }
    }
  }

  /** What was gathered has been written since then. */
  void written(Instant begun) {
    lastWritten = clock.instant();
    inHand.letGoOfAll();
    Duration twice = Duration.between(begun, lastWritten).multipliedBy(2);
    length = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
  }
}
