package dev.pressline.ingest;

import dev.pressline.contracts.Topics;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.testing.TestServers;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import dev.pressline.wire.registry.HttpSchemaRegistry;
import dev.pressline.wire.registry.RegistrySettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A broker, a registry and the words to send drafts and find what becomes of them. */
final class IngestBench implements AutoCloseable {
  static final String PREFIX = "test.";

  /** A record that was found, its value decoded. */
  record Found<V>(V value, int partition, long offset, long timestamp) {}

  private final TestServers servers;
  private final PipelineTopics topics;
  private final PipelineTopics others;

  IngestBench(Path folder) {
    servers = TestServers.start(folder);
    // Authors register nothing; the services behind this one do.
    topics = topics(false);
    others = topics(true);
  }

  private PipelineTopics topics(boolean registering) {
    return new PipelineTopics(
        Topics.withPrefix(PREFIX),
        new HttpSchemaRegistry(RegistrySettings.of(servers.registryUrl(), registering)));
  }

  String bootstrapServers() {
    return servers.bootstrapServers();
  }

  String registryUrl() {
    return servers.registryUrl();
  }

  List<Found<Draft>> drafts(String... ids) {
    return committed(topics.drafts(), ids);
  }

  List<Found<PostEvent>> posts(String... ids) {
    return committed(topics.posts(), ids);
  }

  List<Found<Rejection>> rejections(String... ids) {
    return committed(topics.rejections(), ids);
  }

  /** Other records of the topic are not decoded: some are noise. */
  private <V> List<Found<V>> committed(Topic<V> topic, String... ids) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", servers.bootstrapServers(),
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest");
    List<Found<V>> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(topic.name(), info.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          if (List.of(ids).contains(record.key())) {
            V value = topic.values().deserializer().deserialize(topic.name(), record.value());
            found.add(new Found<>(value, record.partition(), record.offset(), record.timestamp()));
          }
        }
      }
    }
    return found;
  }

  void send(Draft draft) {
    send(topics.drafts(), draft.postId().value(), draft);
  }

  /** What the gate would say. */
  void send(Verdict verdict) {
    send(others.verdicts(), verdict.postId().value(), verdict);
  }

  /** What a store would say. */
  void send(Receipt receipt) {
    send(others.receipts(), PipelineTopics.receiptKey(receipt), receipt);
  }

  void send(String key, byte @Nullable [] value) {
    send(topics.drafts().name(), key, value);
  }

  private <V> void send(Topic<V> topic, String key, V value) {
    send(topic.name(), key, topic.values().serializer().serialize(topic.name(), value));
  }

  private void send(String topic, String key, byte @Nullable [] value) {
    Map<String, Object> settings = Map.of("bootstrap.servers", servers.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var _ = producer.send(new ProducerRecord<>(topic, key, value));
    }
  }

  static Submission submission(String id, String source) {
    return submission(id, "blog", source);
  }

  static Submission submission(String id, String site, String source) {
    return new Submission(
        new PostId(id),
        site,
        Optional.empty(),
        SourceBytes.utf8(source),
        Optional.of(id + ".md"),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static HttpResponse<String> get(String port, String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    servers.close();
  }
}
