package dev.pressline.benchmarks.services;

import dev.pressline.benchmarks.site.GeneratedBlog;
import dev.pressline.contracts.Topics;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostId;
import dev.pressline.stage.topics.TopicCreation;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.client.DraftSender;
import dev.pressline.wire.client.LosslessWrites;
import dev.pressline.wire.registry.HttpSchemaRegistry;
import dev.pressline.wire.registry.RegistrySettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The broker as the benchmark sees it: drafts in, and how far each group is. */
final class Log implements AutoCloseable {
  /** Time between two looks. */
  static final Duration A_LOOK = Duration.ofMillis(100);

  /** Records that a group never reads: one in each partition, which ends the last transaction. */
  static final int MARKERS = TopicPlan.DEFAULTS.partitions();

  private static final Topics NAMES = Topics.withPrefix(Topics.DEFAULT_PREFIX);

  private final String broker;
  private final Admin admin;
  private final DraftSender sender;
  private final HttpSchemaRegistry schemas;

  /** Something that is waited for. */
  interface Question {
    boolean isAnswered();
  }

  private Log(String broker, Admin admin, DraftSender sender, HttpSchemaRegistry schemas) {
    this.broker = broker;
    this.admin = admin;
    this.sender = sender;
    this.schemas = schemas;
  }

  static Log at(String broker, String registry) {
    Map<String, Object> settings = new HashMap<>(LosslessWrites.SETTINGS);
    settings.put("bootstrap.servers", broker);
    new TopicCreation(Map.of("bootstrap.servers", broker))
        .ensure(List.of(TopicPlan.DEFAULTS.compactedInLogAppendTime(NAMES.drafts())));
    HttpSchemaRegistry schemas = new HttpSchemaRegistry(RegistrySettings.of(registry, true));
    DraftSender sender =
        new DraftSender(
            new PipelineTopics(NAMES, schemas).drafts(),
            new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    return new Log(broker, Admin.create(Map.of("bootstrap.servers", broker)), sender, schemas);
  }

  String broker() {
    return broker;
  }

  /**
   * Submits a post.
   *
   * @return bytes of its source
   */
  int submit(GeneratedBlog.Post post) {
    String source = post.source();
    var unused =
        sender.send(
            new Submission(
                new PostId("blog/" + post.slug()),
                "blog",
                Optional.of(SourceFormat.MARKDOWN),
                SourceBytes.utf8(source),
                Optional.of(post.slug() + ".md"),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            new RecordHeaders());
    return source.getBytes(StandardCharsets.UTF_8).length;
  }

  void flush() {
    sender.flush();
  }

  /** Up to where a group has read, over all partitions. */
  long read(Reading reading) {
    return answer(admin.listConsumerGroupOffsets(reading.group()).partitionsToOffsetAndMetadata())
        .entrySet()
        .stream()
        .filter(offset -> offset.getKey().topic().equals(reading.topic()))
        .filter(offset -> offset.getValue() != null)
        .mapToLong(offset -> offset.getValue().offset())
        .sum();
  }

  /** What the group has not read yet. */
  long lag(Reading reading) {
    return ends(reading) - read(reading);
  }

  /** Where the topic ends, over all partitions; markers at ends of transactions count. */
  long ends(Reading reading) {
    Map<TopicPartition, OffsetSpec> latest =
        answer(admin.describeTopics(List.of(reading.topic())).allTopicNames()).values().stream()
            .flatMap(topic -> topic.partitions().stream())
            .collect(
                Collectors.toMap(
                    partition -> new TopicPartition(reading.topic(), partition.partition()),
                    _ -> OffsetSpec.latest()));
    return answer(admin.listOffsets(latest).all()).values().stream()
        .mapToLong(end -> end.offset())
        .sum();
  }

  /** Bytes of each topic on the broker's disk. */
  SortedMap<String, Long> topicBytes() {
    SortedMap<String, Long> bytes = new TreeMap<>();
    List<Integer> brokers = answer(admin.describeCluster().nodes()).stream().map(Node::id).toList();
    answer(admin.describeLogDirs(brokers).allDescriptions())
        .values()
        .forEach(
            folders ->
                folders
                    .values()
                    .forEach(
                        folder ->
                            folder
                                .replicaInfos()
                                .forEach(
                                    (partition, replica) ->
                                        bytes.merge(
                                            partition.topic(), replica.size(), Long::sum))));
    bytes.values().removeIf(size -> size == 0);
    return bytes;
  }

  private static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new KafkaException("The broker did not answer", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    sender.close();
    schemas.close();
    admin.close();
  }
}
