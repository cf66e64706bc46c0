package dev.pressline.publish.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.publication.Receipt;
import dev.pressline.core.publication.StoreCensus;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.publish.stores.monitor.PublishMonitor;
import dev.pressline.publish.stores.monitor.StoreMetrics;
import dev.pressline.stage.headers.DeadLetterHeaders;
import dev.pressline.stage.headers.EventHeaders;
import dev.pressline.stage.supervision.Failures;
import dev.pressline.stage.telemetry.LogContext;
import dev.pressline.stage.telemetry.Spans;
import dev.pressline.stage.telemetry.Spans.Step;
import dev.pressline.stage.telemetry.StepMetrics;
import dev.pressline.store.StoreAnswer;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what a store says: receipts, rejections, censuses, answers, what it can never take. */
final class Receipts {
  private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

  private final String store;
  private final String groupId;
  private final PipelineTopics topics;
  private final Producer<byte[], byte[]> producer;
  private final InstantSource clock;
  private final Measures measures;
  private Map<Integer, Long> seenBefore = Map.of();
  private final List<Future<?>> unconfirmed = new ArrayList<>();

  /** Whose receipts they are: the store's name, and its consumer group. */
  record Sender(String store, String groupId) {}

  /** What is told of them. */
  record Measures(PublishMonitor monitor, StoreMetrics metrics, Spans spans) {}

  Receipts(
      Sender sender,
      PipelineTopics topics,
      Producer<byte[], byte[]> producer,
      Measures measures,
      InstantSource clock) {
    this.store = sender.store();
    this.groupId = sender.groupId();
    this.topics = topics;
    this.producer = producer;
    this.measures = measures;
    this.clock = clock;
  }

  /**
   * The store is filled again with what the log had up to those ends, by partition: nobody waits
   * for that.
   */
  void refills(Map<Integer, Long> ends) {
    seenBefore = Map.copyOf(ends);
  }

  /** Sends what the store said about a publication. */
  void send(LogEntry entry, StoreAnswer answer) {
    switch (answer) {
      case StoreAnswer.Stored stored -> sendReceipt(entry, stored);
      case StoreAnswer.Refused refused -> sendRejection(entry, refused);
    }
  }

  /** Sends what the store holds. */
  void send(StoreCensus census) {
    Headers headers =
        EventHeaders.of(
            EventHeaders.Event.avro(
                store + "@" + census.takenAt(),
                "publish",
                "dev.pressline.census",
                store,
                census.takenAt()),
            "");
    send(topics.censuses(), store, census, headers);
    measures.metrics().holds(census);
  }

  /** Answers who wanted the store filled again: it has been emptied for that. */
  void answerRebuild() {
    unconfirmed.add(
        producer.send(
            new ProducerRecord<>(topics.rebuildRequests().name(), store.getBytes(UTF_8), null)));
  }

  private void sendReceipt(LogEntry entry, StoreAnswer.Stored stored) {
    Instant now = clock.instant();
    Receipt receipt =
        new Receipt(
            stored.postId(),
            store,
            stored.revision(),
            stored.enrichmentLevel(),
            stored.live(),
            stored.url(),
            now);
    String key = PipelineTopics.receiptKey(receipt);
    String id = key + "@" + receipt.revision().value() + "." + receipt.enrichmentLevel();
    Headers headers = headers(entry, id + (stored.live() ? "-live" : "-withdrawn"), "receipt", now);
    send(topics.receipts(), key, receipt, headers);
    measures.spans().ended(() -> step(entry, headers, stored.live() ? "stored" : "withdrawn"));
    RecordPosition at = entry.position();
    measures.metrics().stored(stored.live());
    if (at.offset() >= seenBefore.getOrDefault(at.partition(), 0L)) {
      measures.metrics().done(entry.writtenMillis());
      entry.waitedSince().ifPresent(since -> measures.monitor().seen(stored.postId(), since, now));
    }
  }

  private void sendRejection(LogEntry entry, StoreAnswer.Refused refused) {
    Rejection rejection =
        new Rejection(
            refused.postId(),
            entry.site(),
            refused.revision(),
            store,
            refused.refusal(),
            entry.sourcePath(),
            entry.position());
    RecordPosition at = entry.position();
    String id = store + "-" + at.topic() + "-" + at.partition() + "-" + at.offset();
    Headers headers = headers(entry, id, "rejection", clock.instant());
    send(topics.rejections(), refused.postId().value(), rejection, headers);
    measures.spans().ended(() -> step(entry, headers, StepMetrics.REJECTED));
    measures.metrics().refused(refused.refusal().code());
  }

  private Step step(LogEntry entry, Headers headers, String outcome) {
    return new Step(
        "store " + store,
        EventHeaders.traceOf(headers),
        entry.trace(),
        entry.takenAt(),
        clock.instant(),
        Map.of(
            Step.STAGE,
            store,
            Step.POST,
            entry.postId().value(),
            Step.OUTCOME,
            outcome,
            "messaging.system",
            "kafka",
            "messaging.destination.name",
            entry.position().topic()));
  }

  /** The time now. */
  Instant now() {
    return clock.instant();
  }

  /** Sends a record to the dead-letter topic of the publications. */
  void bury(ConsumerRecord<byte[], byte[]> record, String reason, RuntimeException failure) {
    measures.metrics().deadLettered(reason);
    try (var _ = LogContext.of(store, record)) {
      LOG.atError()
          .addKeyValue("reason", reason)
          .addKeyValue("failure", Failures.kind(failure))
          .log("Publication dead-lettered");
      LOG.atDebug().setCause(failure).log("Why the publication was dead-lettered");
    }
    unconfirmed.add(
        producer.send(
            new ProducerRecord<>(
                record.topic() + "-dlt",
                record.partition(),
                record.key(),
                record.value(),
                DeadLetterHeaders.of(record, groupId, failure))));
  }

  /**
   * Returns when everything sent is durable.
   *
   * @throws KafkaException when something is not; everything may be sent again
   */
  void confirm() {
    List<Future<?>> sent = List.copyOf(unconfirmed);
    unconfirmed.clear();
    producer.flush();
    for (Future<?> future : sent) {
      try {
        future.get();
      } catch (ExecutionException e) {
        throw new KafkaException("What the store said was not sent", e.getCause());
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      }
    }
  }

  private <V> void send(Topic<V> topic, String key, V value, Headers headers) {
    byte[] bytes = topic.values().serializer().serialize(topic.name(), value);
    unconfirmed.add(
        producer.send(
            new ProducerRecord<>(topic.name(), null, key.getBytes(UTF_8), bytes, headers)));
  }

  private static Headers headers(LogEntry entry, String id, String type, Instant now) {
    return EventHeaders.of(
        EventHeaders.Event.avro(
            id, "publish", "dev.pressline." + type, entry.postId().value(), now),
        entry.trace());
  }
}
