package dev.pressline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.contracts.Topics;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.embedded.EmbeddedBroker;
import dev.pressline.embedded.EmbeddedBrokerSettings;
import dev.pressline.embedded.EmbeddedRegistry;
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
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestServiceIT {
  private EmbeddedBroker broker;
  private EmbeddedRegistry registry;
  private PipelineTopics topics;
  private ConfigurableApplicationContext service;

  @BeforeAll
  void start(@TempDir Path folder) {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    broker = EmbeddedBroker.start(folder.resolve("broker"), EmbeddedBrokerSettings.DEFAULTS);
    registry = EmbeddedRegistry.start(folder.resolve("registry"), 0);
    topics =
        new PipelineTopics(
            Topics.withPrefix("test."),
            new HttpSchemaRegistry(RegistrySettings.of(registry.url(), true)));
    service =
        new SpringApplicationBuilder(IngestServiceApplication.class)
            .properties("spring.config.name=" + IngestServiceApplication.CONFIG_NAME)
            .run(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--pressline.prefix=test.",
                "--pressline.registry.urls=" + registry.url(),
                "--pressline.registry.auto-register=true");
    await().until(() -> get("/actuator/health/readiness").statusCode() == 200);
  }

  @AfterAll
  void stop() {
    service.close();
    registry.close();
    broker.close();
  }

  @Test
  void draftsComeOutAsPostsOrRejectionsAndEachHasOne() {
    // Given
    List<Draft> drafts =
        List.of(
            submission("blog/one", "---\ntitle: One\ndate: 2024-05-01\ntags: [a, b]\n---\nText."),
            submission("blog/two", "# Two\n\nMore text."),
            submission("blog/bad", "---\ntitle: never closed\n"),
            submission("blog/empty", ""));

    // When
    drafts.forEach(this::send);

    // Then
    await().untilAsserted(() -> assertThat(posts("blog/one", "blog/two")).hasSize(2));
    await().untilAsserted(() -> assertThat(rejections("blog/bad", "blog/empty")).hasSize(2));
    Post one = (Post) posts("blog/one").getFirst().value();
    Found<Draft> draft = committed(topics.drafts(), "blog/one").getFirst();
    assertThat(one.content().title()).isEqualTo("One");
    assertThat(one.content().tags()).containsExactly("a", "b");
    assertThat(one.revision()).isEqualTo(Revision.of(draft.timestamp(), draft.offset()));
    assertThat(posts("blog/one").getFirst().partition()).isEqualTo(draft.partition());
    assertThat(rejections("blog/bad").getFirst().value().cause().topic()).isEqualTo("test.drafts");
  }

  @Test
  void aTombstoneTakesThePostAway() {
    // Given
    send(submission("blog/gone", "# Gone\n\nSoon."));

    // When
    send("blog/gone", null);

    // Then
    await().untilAsserted(() -> assertThat(posts("blog/gone")).hasSize(2));
    assertThat(posts("blog/gone").getLast().value()).isInstanceOf(PostWithdrawal.class);
  }

  @Test
  void bytesThatAreNoDraftAreDeadLettered() {
    send("blog/noise", new byte[] {1, 2, 3});

    await()
        .untilAsserted(
            () ->
                assertThat(get("/actuator/prometheus").body())
                    .containsPattern(
                        "pressline_stage_records_total\\{.*outcome=\"dead-lettered\".*\\} 1"));
  }

  @Test
  void healthNamesTheStageAndItsPartitions() {
    HttpResponse<String> health = get("/actuator/health");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"ingest\"").contains("\"partitions\":6");
  }

  private List<Found<PostEvent>> posts(String... ids) {
    return committed(topics.posts(), ids);
  }

  private List<Found<Rejection>> rejections(String... ids) {
    return committed(topics.rejections(), ids);
  }

  /** A record that was found, its value decoded. */
  private record Found<V>(V value, int partition, long offset, long timestamp) {}

  /** Other records of the topic are not decoded: some are noise. */
  private <V> List<Found<V>> committed(Topic<V> topic, String... ids) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker.bootstrapServers(),
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

  private void send(Draft draft) {
    byte[] bytes = topics.drafts().values().serializer().serialize(topics.drafts().name(), draft);
    send(draft.postId().value(), bytes);
  }

  private void send(String key, byte @Nullable [] value) {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var _ = producer.send(new ProducerRecord<>(topics.drafts().name(), key, value));
    }
  }

  private static Submission submission(String id, String source) {
    return new Submission(
        new PostId(id),
        "blog",
        Optional.empty(),
        SourceBytes.utf8(source),
        Optional.of(id + ".md"),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private HttpResponse<String> get(String path) {
    String port = service.getEnvironment().getProperty("local.server.port", "0");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
