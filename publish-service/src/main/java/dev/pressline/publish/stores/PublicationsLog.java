package dev.pressline.publish.stores;

import dev.pressline.publish.stores.StartingPoint.LogExtent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** The publications topic as a consumer that has all of its partitions sees it. */
final class PublicationsLog {
  private final String topic;
  private final Map<String, Object> connection;
  private final Consumer<byte[], byte[]> consumer;

  PublicationsLog(String topic, Map<String, Object> connection, Consumer<byte[], byte[]> consumer) {
    this.topic = topic;
    this.connection = connection;
    this.consumer = consumer;
  }

  /** Whether the consumer has every partition of the topic. */
  boolean isWhole() {
    return !consumer.assignment().isEmpty()
        && consumer.assignment().size() == consumer.partitionsFor(topic).size();
  }

  LogExtent extent() {
    return new LogExtent(
        id(),
        byPartition(consumer.beginningOffsets(consumer.assignment()), Long::longValue),
        byPartition(consumer.endOffsets(consumer.assignment()), Long::longValue));
  }

  /** Offsets that the group has committed, where it has. */
  Map<Integer, Long> committed() {
    Map<TopicPartition, OffsetAndMetadata> known = new HashMap<>();
    consumer
        .committed(consumer.assignment())
        .forEach(
            (partition, offset) -> {
              if (offset != null) {
                known.put(partition, offset);
              }
            });
    return byPartition(known, OffsetAndMetadata::offset);
  }

  void seek(Map<Integer, Long> offsets) {
    offsets.forEach((partition, offset) -> consumer.seek(partition(partition), offset));
  }

  /** Offsets of what is fetched next. */
  Map<Integer, Long> positions() {
    Map<Integer, Long> positions = new HashMap<>();
    consumer
        .assignment()
        .forEach(partition -> positions.put(partition.partition(), consumer.position(partition)));
    return positions;
  }

  void commit(Map<Integer, Long> offsets) {
    Map<TopicPartition, OffsetAndMetadata> commit = new HashMap<>();
    offsets.forEach(
        (partition, offset) -> commit.put(partition(partition), new OffsetAndMetadata(offset)));
    consumer.commitSync(commit);
  }

  private TopicPartition partition(int number) {
    return new TopicPartition(topic, number);
  }

  private String id() {
    try (Admin admin = Admin.create(connection)) {
      var description = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
      if (description == null) {
        throw new KafkaException("The broker does not describe " + topic);
      }
      return description.topicId().toString();
    } catch (ExecutionException e) {
      throw new KafkaException("The broker does not describe " + topic, e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static <V> Map<Integer, Long> byPartition(
      Map<TopicPartition, V> values, ToLongFunction<V> offset) {
    Map<Integer, Long> offsets = new HashMap<>();
    values.forEach(
        (partition, value) -> offsets.put(partition.partition(), offset.applyAsLong(value)));
    return offsets;
  }
}
