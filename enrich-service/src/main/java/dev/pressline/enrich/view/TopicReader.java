package dev.pressline.enrich.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.stage.supervision.Connections;
import dev.pressline.stage.supervision.Failures;
import dev.pressline.stage.supervision.StopSignal;
import dev.pressline.wire.Topic;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Reads all partitions of a topic into a projection. It outlives consumers: a new one goes on where
 * the last one ended. A topic that does not exist has nothing to read until it does.
 */
final class TopicReader<V> {
  private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration BACK_OFF = Duration.ofSeconds(1);
  private static final long NANOS_BETWEEN_LOOKS = Duration.ofSeconds(30).toNanos();

  private final Topic<V> topic;
  private final Projection<V> projection;
  private final ViewProgress progress;
  private final Meters meters;
  private final Supplier<String> topicId;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private boolean begun;
  private Optional<Map<TopicPartition, Long>> goal = Optional.empty();
  private long lastLook;

  /**
   * Counts what was read.
   *
   * @param read records, those left out among them
   * @param skipped records that were left out
   */
  record Meters(Counter read, Counter skipped) {}

  /**
   * A reader that has read nothing.
   *
   * @param topicId asks the broker what tells the topic from others of its name
   */
  TopicReader(
      Topic<V> topic,
      Projection<V> projection,
      ViewProgress progress,
      Meters meters,
      Supplier<String> topicId) {
    this.topic = topic;
    this.projection = projection;
    this.progress = progress;
    this.meters = meters;
    this.topicId = topicId;
  }

  /** Reads until the signal; what the consumer throws comes out. */
  void read(Consumer<byte[], byte[]> consumer, StopSignal stop) {
    lookForPartitions(consumer);
    while (!stop.isGiven()) {
      if (consumer.assignment().isEmpty()) {
        stop.pause(POLL);
      } else {
        poll(consumer, stop);
      }
      if (consumer.assignment().isEmpty() || System.nanoTime() - lastLook > NANOS_BETWEEN_LOOKS) {
        lookForPartitions(consumer);
      }
    }
  }

  private void lookForPartitions(Consumer<byte[], byte[]> consumer) {
    lastLook = System.nanoTime();
    Set<TopicPartition> found =
        Optional.ofNullable(consumer.partitionsFor(topic.name(), ANSWER)).stream()
            .flatMap(partitions -> partitions.stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .collect(Collectors.toSet());
    if (goal.isEmpty()) {
      goal = Optional.of(new HashMap<>(consumer.endOffsets(found, ANSWER)));
    }
    if (!begun && !found.isEmpty()) {
      begin(consumer, found);
    }
    if (!found.equals(consumer.assignment())) {
      assign(consumer, found);
    }
    if (found.isEmpty()) {
      settle(consumer, 0);
    }
  }

  private void begin(Consumer<byte[], byte[]> consumer, Set<TopicPartition> found) {
    projection
        .begin(
            () ->
                new TopicLog(
                    topicId.get(),
                    byPartition(consumer.beginningOffsets(found, ANSWER)),
                    byPartition(consumer.endOffsets(found, ANSWER))))
        .forEach(
            (partition, position) ->
                positions.put(new TopicPartition(topic.name(), partition), position));
    begun = true;
  }

  private static Map<Integer, Long> byPartition(Map<TopicPartition, Long> offsets) {
    Map<Integer, Long> byPartition = new HashMap<>();
    offsets.forEach((partition, offset) -> byPartition.put(partition.partition(), offset));
    return byPartition;
  }

  private void assign(Consumer<byte[], byte[]> consumer, Set<TopicPartition> found) {
    consumer.assign(found);
    Set<TopicPartition> unread = new HashSet<>(found);
    unread.removeAll(positions.keySet());
    consumer.seekToBeginning(unread);
    positions.forEach(
        (partition, position) -> {
          if (found.contains(partition)) {
            consumer.seek(partition, position);
          }
        });
  }

  private void poll(Consumer<byte[], byte[]> consumer, StopSignal stop) {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      apply(record, stop);
      if (stop.isGiven()) {
        return;
      }
      meters.read().increment();
      positions.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }
    projection.reached(byPartition(positions));
    if (Connections.areGone(consumer.metrics().values())) {
      progress.stuck("No broker is connected.");
    } else {
      settle(consumer, lag(consumer));
    }
  }

  /** Retries while something is unavailable; leaves the record out when it is itself at fault. */
  private void apply(ConsumerRecord<byte[], byte[]> record, StopSignal stop) {
    while (!stop.isGiven()) {
      try {
        projection.apply(key(record), topic.valueOf(record));
        return;
      } catch (RetriableException e) {
        progress.stuck(String.valueOf(e.getMessage()));
        log(record, e).log("View waits for what it needs to read a record");
        stop.pause(BACK_OFF);
      } catch (RuntimeException e) {
        meters.skipped().increment();
        log(record, e).log("Record left out of a view");
        return;
      }
    }
  }

  private static LoggingEventBuilder log(
      ConsumerRecord<byte[], byte[]> record, RuntimeException cause) {
    return LOG.atWarn()
        .addKeyValue("topic", record.topic())
        .addKeyValue("partition", record.partition())
        .addKeyValue("offset", record.offset())
        .addKeyValue("reason", Failures.kind(cause));
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return Optional.ofNullable(record.key())
        .map(key -> new String(key, UTF_8))
        .orElseThrow(() -> new SerializationException("the record has no key"));
  }

  private void settle(Consumer<byte[], byte[]> consumer, long lag) {
    boolean arrived = !progress.isCaughtUp() && isAtGoal(consumer);
    projection.applied(lag == 0 || arrived);
    progress.reading(lag);
    if (arrived) {
      progress.caughtUp();
      LOG.atInfo()
          .addKeyValue("topic", topic.name())
          .addKeyValue("entries", projection.size())
          .log("View has caught up");
    }
  }

  /** A consumer's position passes the markers of transactions, too, unlike that of a record. */
  private boolean isAtGoal(Consumer<byte[], byte[]> consumer) {
    return goal.stream()
        .flatMap(ends -> ends.entrySet().stream())
        .allMatch(end -> consumer.position(end.getKey(), ANSWER) >= end.getValue());
  }

  private static long lag(Consumer<byte[], byte[]> consumer) {
    return consumer.assignment().stream()
        .mapToLong(partition -> consumer.currentLag(partition).orElse(1))
        .sum();
  }
}
