package dev.pressline.launcher.lag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.launcher.lag.PartitionLag.Unread;
import dev.pressline.launcher.lag.UnreadRecords.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class UnreadRecordsTest {
  private static final TopicPartition PARTITION = new TopicPartition("posts", 0);
  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final UnreadRecords records = new UnreadRecords(consumer, Duration.ofSeconds(5));

  @Test
  void aMarkOfATransactionAtTheEndIsNoLag() {
    whenPolled(() -> consumer.seek(PARTITION, 6));

    assertThat(unread(5, 6)).isEqualTo(Unread.NOTHING);
  }

  @Test
  void whatHasBeenReadToTheEndIsNotReadAgain() {
    assertThat(unread(6, 6)).isEqualTo(Unread.NOTHING);
    assertThat(consumer.assignment()).isEmpty();
  }

  @Test
  void fewRecordsAreCountedWithoutTheMarksBetweenThem() {
    whenPolled(
        () -> {
          List.of(5L, 6L, 8L).forEach(this::add);
          consumer.schedulePollTask(() -> consumer.seek(PARTITION, 10));
        });

    assertThat(unread(5, 10)).isEqualTo(new Unread(3, true, Optional.of(at(5))));
  }

  @Test
  void manyAreEstimatedFromTheFirst() {
    whenPolled(() -> LongStream.range(7, 9).forEach(this::add));

    assertThat(unread(5, 1_000)).isEqualTo(new Unread(993, false, Optional.of(at(7))));
  }

  @Test
  void whatWasAppendedSinceIsNotMeant() {
    whenPolled(() -> List.of(5L, 6L).forEach(this::add));

    assertThat(unread(5, 6)).isEqualTo(new Unread(1, true, Optional.of(at(5))));
  }

  private Unread unread(long from, long end) {
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    return records.on(Map.of(PARTITION, new Stretch(from, end))).get(PARTITION);
  }

  private void whenPolled(Runnable task) {
    consumer.schedulePollTask(task);
  }

  private void add(long offset) {
    consumer.addRecord(
        new ConsumerRecord<>(
            PARTITION.topic(),
            PARTITION.partition(),
            offset,
            at(offset).toEpochMilli(),
            TimestampType.CREATE_TIME,
            1,
            1,
            "key".getBytes(UTF_8),
            "value".getBytes(UTF_8),
            new RecordHeaders(),
            Optional.empty()));
  }

  private static Instant at(long offset) {
    return THEN.plusSeconds(offset);
  }
}
