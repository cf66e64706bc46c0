package dev.pressline.publish.stores;

import dev.pressline.core.publication.RebuildRequest;
import dev.pressline.stage.supervision.Failures;
import dev.pressline.wire.Topic;
import dev.pressline.wire.UndecodableRecordException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether somebody wants a store filled again from the log. */
final class RebuildRequests implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RebuildRequests.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final String store;
  private final Topic<RebuildRequest> topic;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final InstantSource clock;

  private Optional<Consumer<byte[], byte[]>> reader = Optional.empty();
  private Optional<RebuildRequest> pending = Optional.empty();
  private Instant next = Instant.MIN;

  /**
   * Nothing is read yet.
   *
   * @param consumers in no group
   */
  RebuildRequests(
      String store,
      Topic<RebuildRequest> topic,
      Supplier<Consumer<byte[], byte[]>> consumers,
      InstantSource clock) {
    this.store = store;
    this.topic = topic;
    this.consumers = consumers;
    this.clock = clock;
  }

  /**
   * The request that nobody has answered; the topic is looked at once a second at most.
   *
   * @throws org.apache.kafka.common.KafkaException when the broker does not answer
   */
  Optional<RebuildRequest> pending() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return pending;
    }
    if (reader.isPresent()) {
      reader.get().poll(Duration.ZERO).forEach(this::note);
    } else {
      readWhole();
    }
    next = now.plus(PAUSE);
    return pending;
  }

  /** The request that was there when the topic was last looked at. */
  Optional<RebuildRequest> known() {
    return pending;
  }

  /** It has been answered. */
  void answered() {
    pending = Optional.empty();
  }

  /** An old request is worth nothing before it is known that no answer follows it. */
  private void readWhole() {
    Consumer<byte[], byte[]> opened = consumers.get();
    try {
      List<TopicPartition> partitions =
          opened.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      opened.assign(partitions);
      opened.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = opened.endOffsets(partitions);
      Instant latest = clock.instant().plus(PATIENCE);
      while (ends.entrySet().stream()
          .anyMatch(end -> opened.position(end.getKey()) < end.getValue())) {
        if (clock.instant().isAfter(latest)) {
          throw new TimeoutException("The broker does not give the records of " + topic.name());
        }
        opened.poll(POLL).forEach(this::note);
      }
    } catch (RuntimeException e) {
      opened.close();
      pending = Optional.empty();
      throw e;
    }
    reader = Optional.of(opened);
  }

  private void note(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (record.key() != null
          && store.equals(topic.keys().deserializer().deserialize(topic.name(), record.key()))) {
        pending = topic.valueOf(record);
      }
    } catch (UndecodableRecordException e) {
      LOG.atWarn()
          .addKeyValue("stage", store)
          .addKeyValue("topic", record.topic())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .addKeyValue("reason", Failures.kind(e))
          .log("What is no request to fill a store again was passed over");
    }
  }

  @Override
  public void close() {
    reader.ifPresent(Consumer::close);
    reader = Optional.empty();
  }
}
