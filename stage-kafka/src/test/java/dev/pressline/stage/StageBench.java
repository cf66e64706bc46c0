package dev.pressline.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.stage.internal.StageRunner;
import dev.pressline.stage.telemetry.Spans;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.testing.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker and the words to put a stage to the test on it; every test has topics of its own. */
final class StageBench implements AutoCloseable {
  static final TopicPlan PLAN =
      new TopicPlan(3, (short) 1, Duration.ofDays(1), Duration.ofDays(30), 1_000_000);

  private final TestServers servers;
  private final KafkaProducer<byte[], byte[]> producer;

  StageBench(Path folder) {
    servers = TestServers.start(folder);
    producer =
        new KafkaProducer<>(connection(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  Map<String, Object> connection() {
    return Map.of("bootstrap.servers", servers.bootstrapServers());
  }

  String bootstrapServers() {
    return servers.bootstrapServers();
  }

  static StageSettings settings(String instance) {
    return new StageSettings(
        Optional.of(instance),
        2,
        3,
        100,
        Duration.ofSeconds(6),
        Duration.ofSeconds(5),
        Duration.ofMillis(20),
        Duration.ofMillis(200),
        true);
  }

  /** A stage named after its topics, reading text; bytes that start with 0xFF are no text. */
  static StageDefinition<String, String, String> definition(
      String name, Stage<String, String, String> stage) {
    Deserializer<String> text = new TextDeserializer();
    StringSerializer serializer = new StringSerializer();
    return new StageDefinition<>(
        name,
        name + "-service",
        new StageInput<>(name + ".in", text),
        new StageOutput<>(name + ".out", serializer, "test.letter", "text/plain"),
        new StageOutput<>(name + ".rejections", serializer, "test.rejection", "text/plain"),
        List.of(
            PLAN.compactedInLogAppendTime(name + ".in"),
            PLAN.compacted(name + ".out"),
            PLAN.log(name + ".rejections"),
            PLAN.deadLettersOf(name + ".in")),
        stage,
        () -> {});
  }

  /** The definition with something to do before the stage starts. */
  static StageDefinition<String, String, String> prepared(
      StageDefinition<String, String, String> plain, Runnable preparation) {
    return new StageDefinition<>(
        plain.name(),
        plain.groupId(),
        plain.input(),
        plain.output(),
        plain.rejections(),
        plain.topics(),
        plain.stage(),
        preparation);
  }

  StageRunner runner(StageDefinition<?, ?, ?> definition, String instance) {
    return runner(definition, settings(instance), new SimpleMeterRegistry());
  }

  StageRunner runner(
      StageDefinition<?, ?, ?> definition, StageSettings settings, MeterRegistry meters) {
    var connection = new StageRunner.Connection(connection(), connection(), connection());
    return new StageRunner(
        definition,
        settings,
        connection,
        new StageRunner.Told(meters, Spans.NONE, InstantSource.system()));
  }

  void send(String topic, String key, String value) {
    send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value.getBytes(UTF_8)));
  }

  void send(ProducerRecord<byte[], byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything committed on the topic until now, partition by partition in order. */
  List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrapServers(),
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest");
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  List<String> committedValues(String topic) {
    return committed(topic).stream().map(record -> new String(record.value(), UTF_8)).toList();
  }

  /** The values of one key in their order. */
  static Stream<String> valuesOf(String key, List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .filter(record -> new String(record.key(), UTF_8).equals(key))
        .map(record -> new String(record.value(), UTF_8));
  }

  /** Records of the group that are done with, over all partitions. */
  long committedOffsets(String group) {
    try (Admin admin = Admin.create(connection())) {
      return admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .values()
          .stream()
          .mapToLong(OffsetAndMetadata::offset)
          .sum();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  @Override
  public void close() {
    producer.close();
    servers.close();
  }
}
