package dev.pressline.publish.stores.upkeep;

import dev.pressline.core.publication.Publication;
import dev.pressline.publish.stores.upkeep.LogIndex.Place;
import dev.pressline.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads places of the publications log again, beside those who read it in its order. */
final class LogLookup implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Topic<Publication> topic;
  private final Consumer<byte[], byte[]> consumer;
  private final InstantSource clock;

  LogLookup(
      Topic<Publication> topic, Supplier<Consumer<byte[], byte[]>> consumers, InstantSource clock) {
    this.topic = topic;
    this.consumer = consumers.get();
    this.clock = clock;
  }

  /** First offset of the partition that is still there. */
  long beginning(int partition) {
    TopicPartition its = new TopicPartition(topic.name(), partition);
    return consumer.beginningOffsets(List.of(its)).getOrDefault(its, 0L);
  }

  /**
   * Hands over the publications from an offset on to another, which is not among them, or to the
   * first batch after so many. What cannot be decoded is a dead letter already, and no store holds
   * it.
   *
   * @return the offset of what follows
   * @throws TimeoutException when the broker does not give them in time
   */
  long read(int partition, long from, long to, int enough, BiConsumer<Place, Publication> each) {
    TopicPartition its = new TopicPartition(topic.name(), partition);
    consumer.assign(List.of(its));
    consumer.seek(its, from);
    Instant end = clock.instant().plus(PATIENCE);
    int read = 0;
    while (consumer.position(its) < to && read < enough) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < to) {
          topic
              .readableValueOf(record)
              .ifPresent(
                  publication -> each.accept(new Place(partition, record.offset()), publication));
          read++;
        }
      }
      if (clock.instant().isAfter(end)) {
        throw new TimeoutException("The broker does not give the records of " + its + ".");
      }
    }
    long next = Math.min(to, consumer.position(its));
    // What was fetched ahead is let go.
    consumer.assign(List.of());
    return next;
  }

  /** The publications at places of one partition. */
  List<Publication> at(List<Place> places) {
    Set<Place> wanted = new HashSet<>(places);
    List<Publication> found = new ArrayList<>();
    var unused =
        read(
            places.getFirst().partition(),
            places.getFirst().offset(),
            places.getLast().offset() + 1,
            Integer.MAX_VALUE,
            (place, publication) -> {
              if (wanted.contains(place)) {
                found.add(publication);
              }
            });
    return found;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
