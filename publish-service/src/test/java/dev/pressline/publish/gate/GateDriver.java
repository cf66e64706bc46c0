package dev.pressline.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.contracts.Topics;
import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.gate.Gate;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.stage.telemetry.Spans;
import dev.pressline.stage.telemetry.Spans.Step;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import dev.pressline.wire.registry.LocalSchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The gate's topology without a broker, with a clock that the test moves. */
final class GateDriver implements AutoCloseable {
  private final PipelineTopics contracts;
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> arrivals;
  private final TestInputTopic<byte[], byte[]> better;
  private final TestInputTopic<byte[], byte[]> anew;
  private final List<Publication> publications = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  final MeterRegistry meters = new SimpleMeterRegistry();
  final List<Step> steps = new ArrayList<>();
  private Instant now;

  private GateDriver(Path folder, Instant now) {
    this.now = now;
    this.contracts = new PipelineTopics(Topics.withPrefix(""), new LocalSchemaRegistry());
    Spans spans = step -> steps.add(step.get());
    GateTopics topics = GateTopics.of(contracts, "", 16 * 1024 * 1024);
    Properties properties = new Properties();
    properties.put("application.id", "gate");
    properties.put("bootstrap.servers", "unused:1");
    properties.put("state.dir", folder.toString());
    SiteSettings blog =
        new SiteSettings(
            "blog",
            "Blog",
            "",
            URI.create("https://example.org/"),
            "en",
            ZoneOffset.UTC,
            Optional.empty(),
            ":title/");
    this.driver =
        new TopologyTestDriver(
            GateTopology.of(
                new Gate(List.of(blog)),
                topics,
                () -> this.now,
                Duration.ofMillis(25),
                new GateTelemetry(meters, spans, () -> this.now, topics)),
            properties,
            now);
    this.arrivals =
        driver.createInputTopic(
            "enriched-posts", new ByteArraySerializer(), new ByteArraySerializer());
    this.better =
        driver.createInputTopic(
            "second-pass", new ByteArraySerializer(), new ByteArraySerializer());
    this.anew =
        driver.createInputTopic(
            "enriched-anew", new ByteArraySerializer(), new ByteArraySerializer());
  }

  static GateDriver start(Path folder) {
    return new GateDriver(folder, Instant.parse("2026-03-01T00:00:00Z"));
  }

  void takes(EnrichedEvent... events) {
    for (EnrichedEvent event : events) {
      takes(event, new RecordHeaders());
    }
  }

  void takesOfSecondPass(EnrichedEvent event) {
    Topic<EnrichedEvent> topic = contracts.secondPass();
    byte[] value = topic.values().serializer().serialize(topic.name(), event);
    byte[] key = event.event().postId().value().getBytes(UTF_8);
    better.pipeInput(new TestRecord<>(key, value, new RecordHeaders(), now));
  }

  void takesAnew(EnrichedEvent event) {
    Topic<EnrichedEvent> topic = contracts.enrichedAnew();
    byte[] value = topic.values().serializer().serialize(topic.name(), event);
    byte[] key = event.event().postId().value().getBytes(UTF_8);
    anew.pipeInput(new TestRecord<>(key, value, new RecordHeaders(), now));
  }

  void takes(EnrichedEvent event, Headers headers) {
    Topic<EnrichedEvent> topic = contracts.enrichedPosts();
    byte[] value = topic.values().serializer().serialize(topic.name(), event);
    byte[] key = event.event().postId().value().getBytes(UTF_8);
    arrivals.pipeInput(new TestRecord<>(key, value, headers, now));
  }

  void takesRaw(String key, byte[] value) {
    arrivals.pipeInput(new TestRecord<>(key.getBytes(UTF_8), value, new RecordHeaders(), now));
  }

  Instant now() {
    return now;
  }

  void waits(Duration time) {
    now = now.plus(time);
    driver.advanceWallClockTime(time);
  }

  /** Somebody sets the clock of the machine. */
  void clockMoves(Duration by) {
    now = now.plus(by);
  }

  List<Publication> publications() {
    publications.addAll(valuesOf(contracts.publications()));
    return publications;
  }

  List<Verdict> verdicts() {
    verdicts.addAll(valuesOf(contracts.verdicts()));
    return verdicts;
  }

  List<Rejection> rejections() {
    rejections.addAll(valuesOf(contracts.rejections()));
    return rejections;
  }

  List<TestRecord<byte[], byte[]>> publicationRecords() {
    return output("publications").readRecordsToList();
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    return output("enriched-posts-dlt").readRecordsToList();
  }

  private <V> List<V> valuesOf(Topic<V> topic) {
    return output(topic.name()).readValuesToList().stream()
        .map(bytes -> topic.values().deserializer().deserialize(topic.name(), bytes))
        .toList();
  }

  private TestOutputTopic<byte[], byte[]> output(String topic) {
    return driver.createOutputTopic(
        topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public void close() {
    driver.close();
  }
}
