package dev.pressline.enrich;

import dev.pressline.contracts.Topics;
import dev.pressline.enrich.view.KnowledgeViews;
import dev.pressline.testing.TestServers;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import dev.pressline.wire.registry.HttpSchemaRegistry;
import dev.pressline.wire.registry.RegistrySettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A broker, a registry and the words to put the service to the test on them. */
final class EnrichBench implements AutoCloseable {
  private final Path folder;
  private final TestServers servers;
  private final HttpSchemaRegistry schemas;
  private final KafkaProducer<String, byte[]> producer;

  EnrichBench(Path folder) {
    this.folder = folder;
    servers = TestServers.start(folder);
    schemas = new HttpSchemaRegistry(RegistrySettings.of(servers.registryUrl(), true));
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** The topics of an installation of that name, so that tests do not meet. */
  PipelineTopics topics(String installation) {
    return new PipelineTopics(Topics.withPrefix(installation + "."), schemas);
  }

  ConfigurableApplicationContext service(String installation) {
    return service(installation, servers.bootstrapServers());
  }

  ConfigurableApplicationContext serviceWithoutBroker() {
    return service("away", "127.0.0.1:1");
  }

  private ConfigurableApplicationContext service(String installation, String bootstrapServers) {
    return new SpringApplicationBuilder(EnrichServiceApplication.class)
        .properties("spring.config.name=" + EnrichServiceApplication.CONFIG_NAME)
        .run(
            "--spring.kafka.bootstrap-servers=" + bootstrapServers,
            "--pressline.prefix=" + installation + ".",
            "--pressline.registry.urls=" + servers.registryUrl(),
            "--pressline.registry.auto-register=true",
            "--pressline.topics.partitions=3",
            "--pressline.enrich.catalogue-patience=5s",
            "--pressline.enrich.second-pass.enabled=true",
            "--pressline.enrich.state=" + state(installation),
            "--server.port=0");
  }

  /** What a service of the installation knows, on the state that the last one left. */
  KnowledgeViews views(String installation, MeterRegistry meters) {
    return new KnowledgeViews(
        topics(installation),
        Map.of("bootstrap.servers", servers.bootstrapServers()),
        new KnowledgeViews.Settings(
            List.of(), Duration.ofSeconds(5), Optional.of(state(installation))),
        meters);
  }

  private Path state(String installation) {
    return folder.resolve("state").resolve(installation);
  }

  <V> void send(Topic<V> topic, String key, Optional<V> value) {
    sendBytes(
        topic.name(),
        key,
        value.map(v -> topic.values().serializer().serialize(topic.name(), v)).orElse(null));
  }

  void sendBytes(String topic, String key, byte @Nullable [] value) {
    try {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything committed on the topic until now, in the order of each partition. */
  <V> Collection<ConsumerRecord<String, V>> committed(Topic<V> topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", servers.bootstrapServers(),
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest");
    List<ConsumerRecord<String, V>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), topic.values().deserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(topic.name(), info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  @Override
  public void close() {
    producer.close();
    schemas.close();
    servers.close();
  }
}
