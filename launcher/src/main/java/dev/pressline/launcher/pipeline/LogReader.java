package dev.pressline.launcher.pipeline;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads committed records of topics, of no group, so that nobody's offsets move. */
public final class LogReader {
  private static final Duration POLL = Duration.ofMillis(200);

  /** Services that have just been started make their topics within seconds. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final PipelineConnection connection;

  /** A reader of the pipeline's topics. */
  public LogReader(PipelineConnection connection) {
    this.connection = connection;
  }

  /** Hands over every record that the topics hold now, partition by partition in order. */
  public void readAll(Collection<String> topics, Consumer<ConsumerRecord<byte[], byte[]>> records) {
    try (var consumer = connection.reader()) {
      List<TopicPartition> partitions = partitionsOf(consumer, topics);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      readToEnds(consumer, records);
    }
  }

  /** Those of the topics that are there now, in the same order. */
  public List<String> present(Collection<String> topics) {
    try (var consumer = connection.reader()) {
      Set<String> known = consumer.listTopics().keySet();
      return topics.stream().filter(known::contains).toList();
    }
  }

  /**
   * How far a topic reaches.
   *
   * @param begins first offset that is still there, by partition
   * @param ends offset after the last committed record, by partition
   */
  public record Extent(Map<Integer, Long> begins, Map<Integer, Long> ends) {}

  /** How far the topic reaches now. */
  public Extent extent(String topic) {
    try (var consumer = connection.reader()) {
      List<TopicPartition> partitions = partitionsOf(consumer, List.of(topic));
      return new Extent(
          byPartition(consumer.beginningOffsets(partitions)),
          byPartition(consumer.endOffsets(partitions)));
    }
  }

  private static Map<Integer, Long> byPartition(Map<TopicPartition, Long> offsets) {
    Map<Integer, Long> byPartition = new HashMap<>();
    offsets.forEach((partition, offset) -> byPartition.put(partition.partition(), offset));
    return byPartition;
  }

  /** Hands over every record of a topic from the offsets of its partitions to their ends. */
  public void readFrom(
      String topic, Map<Integer, Long> offsets, Consumer<ConsumerRecord<byte[], byte[]>> records) {
    try (var consumer = connection.reader()) {
      consumer.assign(
          offsets.keySet().stream().map(number -> new TopicPartition(topic, number)).toList());
      offsets.forEach((number, offset) -> consumer.seek(new TopicPartition(topic, number), offset));
      readToEnds(consumer, records);
    }
  }

  private static void readToEnds(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
      Consumer<ConsumerRecord<byte[], byte[]>> records) {
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(consumer.assignment()));
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(POLL).forEach(records);
    }
  }

  /** Hands over the records of a topic that are appended from now on, as long as wanted. */
  public void follow(
      String topic, BooleanSupplier wanted, Consumer<ConsumerRecord<byte[], byte[]>> records) {
    try (var consumer = connection.reader()) {
      List<TopicPartition> partitions = partitionsOf(consumer, List.of(topic));
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      while (wanted.getAsBoolean()) {
        consumer.poll(POLL).forEach(records);
      }
    }
  }

  /** Hands over the records of a topic from the beginning and those appended, as long as wanted. */
  public void readOn(
      String topic, BooleanSupplier wanted, Consumer<ConsumerRecord<byte[], byte[]>> records) {
    readOn(List.of(topic), wanted, records, () -> {});
  }

  /**
   * The same of several topics.
   *
   * @param caughtUp called once, when everything was handed over that they held at the beginning
   */
  public void readOn(
      Collection<String> topics,
      BooleanSupplier wanted,
      Consumer<ConsumerRecord<byte[], byte[]>> records,
      Runnable caughtUp) {
    try (var consumer = connection.reader()) {
      List<TopicPartition> partitions = partitionsOf(consumer, topics);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      boolean reading = true;
      while (wanted.getAsBoolean()) {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        if (reading && ends.isEmpty()) {
          reading = false;
          caughtUp.run();
        }
        consumer.poll(POLL).forEach(records);
      }
    }
  }

  private List<TopicPartition> partitionsOf(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
      Collection<String> topics) {
    Map<String, List<PartitionInfo>> known = consumer.listTopics();
    long start = System.nanoTime();
    while (areInTheMaking(topics, known.keySet())
        && System.nanoTime() - start < PATIENCE.toNanos()) {
      pause();
      known = consumer.listTopics();
    }
    return partitionsOf(known, topics);
  }

  /** Topics of the pipeline are made by its services; nobody makes others. */
  private boolean areInTheMaking(Collection<String> topics, Set<String> known) {
    List<String> ours = connection.names().all();
    return topics.stream().anyMatch(topic -> !known.contains(topic) && ours.contains(topic));
  }

  static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException("Stopped while waiting for the topics.", e);
    }
  }

  private static List<TopicPartition> partitionsOf(
      Map<String, List<PartitionInfo>> known, Collection<String> topics) {
    for (String topic : topics) {
      if (!known.containsKey(topic)) {
        throw new CommandFailedException(
            "There is no topic "
                + topic
                + "; known are "
                + String.join(", ", sorted(known.keySet())));
      }
    }
    return topics.stream()
        .flatMap(topic -> known.getOrDefault(topic, List.of()).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private static List<String> sorted(Collection<String> names) {
    return names.stream().filter(name -> !name.startsWith("__")).sorted().toList();
  }
}
