package dev.pressline.enrich.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.stage.supervision.StopSignal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Kafka's own stand-in for a consumer, with what its polls give. */
final class ScriptedConsumer {
  static final String TOPIC = "catalogue";

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final StopSignal end = new StopSignal();

  ScriptedConsumer(int partitions) {
    List<PartitionInfo> infos = new ArrayList<>();
    Map<TopicPartition, Long> beginnings = new HashMap<>();
    for (int i = 0; i < partitions; i++) {
      infos.add(new PartitionInfo(TOPIC, i, Node.noNode(), new Node[0], new Node[0]));
      beginnings.put(new TopicPartition(TOPIC, i), 0L);
    }
    if (partitions > 0) {
      consumer.updatePartitions(TOPIC, infos);
    }
    consumer.updateBeginningOffsets(beginnings);
    consumer.updateEndOffsets(beginnings);
  }

  /** Where the partitions end when reading begins. */
  ScriptedConsumer ending(long... offsets) {
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (int i = 0; i < offsets.length; i++) {
      ends.put(new TopicPartition(TOPIC, i), offsets[i]);
    }
    consumer.updateEndOffsets(ends);
    return this;
  }

  ScriptedConsumer record(int partition, long offset, String key, String value) {
    return poll(partition, offset, key.getBytes(UTF_8), value.getBytes(UTF_8));
  }

  ScriptedConsumer recordWithoutKey(int partition, long offset, String value) {
    return poll(partition, offset, null, value.getBytes(UTF_8));
  }

  ScriptedConsumer tombstone(int partition, long offset, String key) {
    return poll(partition, offset, key.getBytes(UTF_8), null);
  }

  ScriptedConsumer failure(KafkaException failure) {
    consumer.schedulePollTask(() -> consumer.setPollException(failure));
    return this;
  }

  /** Reads until the script is over. */
  void read(TopicReader<?> reader) {
    consumer.schedulePollTask(end::give);
    if (consumer.partitionsFor(TOPIC).isEmpty()) {
      end.give();
    }
    reader.read(consumer, end);
  }

  private ScriptedConsumer poll(
      int partition, long offset, byte @Nullable [] key, byte @Nullable [] value) {
    consumer.schedulePollTask(
        () -> consumer.addRecord(new ConsumerRecord<>(TOPIC, partition, offset, key, value)));
    return this;
  }
}
