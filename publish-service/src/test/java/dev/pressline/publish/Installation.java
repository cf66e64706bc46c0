package dev.pressline.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.pressline.contracts.Topics;
import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.testing.ServiceProcess;
import dev.pressline.testing.TestServers;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import dev.pressline.wire.registry.HttpSchemaRegistry;
import dev.pressline.wire.registry.RegistrySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A broker, a registry, and a publish service that can be stopped and started. */
public final class Installation implements AutoCloseable {
  private final Path folder;
  private final TestServers servers;
  public final PipelineTopics topics;
  private final HttpSchemaRegistry schemas;
  private final KafkaProducer<byte[], byte[]> producer;

  private Installation(Path folder, TestServers servers) {
    this.folder = folder;
    this.servers = servers;
    this.schemas = new HttpSchemaRegistry(RegistrySettings.of(servers.registryUrl(), true));
    this.topics = new PipelineTopics(Topics.withPrefix(""), schemas);
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  public static Installation start(Path folder) {
    return new Installation(folder, TestServers.start(folder));
  }

  public Path site() {
    return folder.resolve("public");
  }

  public String bootstrapServers() {
    return servers.bootstrapServers();
  }

  /** A publish service in this JVM; instances with different names keep their state apart. */
  public ConfigurableApplicationContext service(String instance, String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--spring.kafka.bootstrap-servers=" + servers.bootstrapServers(),
                "--spring.jmx.enabled=false",
                "--pressline.registry.urls=" + servers.registryUrl(),
                "--pressline.registry.auto-register=true",
                "--pressline.prefix=",
                "--pressline.state=" + folder.resolve("state-" + instance),
                "--pressline.sites.blog.output=" + site()));
    all.addAll(List.of(arguments));
    return new SpringApplicationBuilder(PublishServiceApplication.class)
        .web(WebApplicationType.NONE)
        .properties("spring.config.name=publish-service")
        .run(all.toArray(String[]::new));
  }

  /** A publish service in a process of its own that can be killed. */
  ServiceProcess child(String instance) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SPRING_KAFKA_BOOTSTRAPSERVERS", servers.bootstrapServers());
    environment.put("SERVER_PORT", "0");
    environment.put("PRESSLINE_REGISTRY_URLS", servers.registryUrl());
    environment.put("PRESSLINE_REGISTRY_AUTOREGISTER", "true");
    environment.put("PRESSLINE_PREFIX", "");
    environment.put("PRESSLINE_STATE", folder.resolve("state-" + instance).toString());
    environment.put("PRESSLINE_SITES_BLOG_OUTPUT", site().toString());
    return ServiceProcess.start(
        PublishServiceApplication.class.getName(), folder.resolve(instance + ".log"), environment);
  }

  /** Appends events as enrichment does, and waits until they are durable. */
  public void enriched(EnrichedEvent... events) throws Exception {
    Topic<EnrichedEvent> topic = topics.enrichedPosts();
    List<Future<?>> sent = new ArrayList<>();
    for (EnrichedEvent event : events) {
      byte[] value = topic.values().serializer().serialize(topic.name(), event);
      byte[] key = event.event().postId().value().getBytes(UTF_8);
      sent.add(producer.send(new ProducerRecord<>(topic.name(), key, value)));
    }
    for (Future<?> future : sent) {
      future.get(30, SECONDS);
    }
  }

  public void raw(String topic, String key, byte[] value) throws Exception {
    producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value)).get(30, SECONDS);
  }

  /** Everything committed on a topic, by partition and offset. */
  public <V> List<V> all(Topic<V> topic) {
    return records(topic.name()).stream()
        .map(bytes -> topic.values().deserializer().deserialize(topic.name(), bytes))
        .toList();
  }

  /** The values of everything committed on a topic. */
  public List<byte[]> records(String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", servers.bootstrapServers(), "isolation.level", "read_committed");
    List<byte[]> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }

  public Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()));
  }

  public void stopRegistry() {
    servers.stopRegistry();
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    schemas.close();
    servers.close();
  }
}
