package dev.pressline.publish.stores;

import static dev.pressline.publish.PostWords.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.contracts.Topics;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.Receipt;
import dev.pressline.publish.stores.monitor.PublishMonitor;
import dev.pressline.publish.stores.monitor.StoreMetrics;
import dev.pressline.publish.stores.upkeep.Upkeep;
import dev.pressline.stage.headers.EventHeaders;
import dev.pressline.stage.telemetry.Spans.Step;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import dev.pressline.wire.registry.LocalSchemaRegistry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class StoreWriterTest {
  private final PipelineTopics topics =
      new PipelineTopics(Topics.withPrefix(""), new LocalSchemaRegistry());
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(
          true, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
  private final ShelfStore.Shelf shelf = new ShelfStore.Shelf();
  private final PublishMonitor monitor =
      new PublishMonitor(
          "shelf",
          new PublishMonitor.Goal(Duration.ofSeconds(5), 10, 2),
          new SimpleMeterRegistry());
  private final List<Step> steps = new ArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final StoreMetrics metrics = new StoreMetrics("shelf", meters, () -> Instant.EPOCH);
  private final Receipts sent =
      new Receipts(
          new Receipts.Sender("shelf", "group"),
          topics,
          producer,
          new Receipts.Measures(monitor, metrics, step -> steps.add(step.get())),
          () -> Instant.EPOCH);
  private final StoreWriter writer =
      new StoreWriter(
          shelf.open("shelf"),
          new StoreWriter.Log("log", topics.publications()),
          sent,
          new Upkeep(
              "shelf",
              new Upkeep.Pace(0, Duration.ofDays(1)),
              topics.publications(),
              () -> new MockConsumer<>("earliest"),
              new Upkeep.Watch(() -> Instant.EPOCH, new SimpleMeterRegistry())));

  @Test
  void whatWasTakenInHasItsReceiptsWithThoseOfTheNextPortion() {
    writer.takeIn(records("a", "b"), Map.of(0, 2L));
    assertThat(receipts()).isEmpty();
    assertThat(writer.owesReceipts()).isTrue();

    writer.write(records("c"), Map.of(0, 3L));

    assertThat(receipts()).containsExactly("blog/a", "blog/b", "blog/c");
    assertThat(writer.owesReceipts()).isFalse();
  }

  @Test
  void receiptsThatTheBrokerDoesNotTakeAreSentWhenThePortionIsWrittenAgain() {
    writer.takeIn(records("a", "b"), Map.of(0, 2L));
    producer.sendException = new TimeoutException("no broker");
    assertThatThrownBy(() -> writer.write(records("c"), Map.of(0, 3L)))
        .isInstanceOf(KafkaException.class);
    assertThat(writer.owesReceipts()).isTrue();
    producer.sendException = null;

    writer.write(records("c"), Map.of(0, 3L));

    assertThat(receipts()).contains("blog/a", "blog/b", "blog/c");
    assertThat(writer.owesReceipts()).isFalse();
  }

  @Test
  void everyReceiptIsMeasuredButThoseOfWhatIsFilledAgain() {
    sent.refills(Map.of(0, 2L));

    writer.write(records("a", "b", "c"), Map.of(0, 3L));

    assertThat(receipts()).hasSize(3);
    assertThat(monitor.outlook().recent())
        .extracting(publish -> publish.postId().value())
        .containsExactly("blog/c");
  }

  @Test
  void whatIsStoredAndWhatCannotBeReadIsCounted() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(records("a", "b"));
    records.add(
        new ConsumerRecord<>(
            topics.publications().name(), 0, 2, "blog/c".getBytes(UTF_8), new byte[] {1, 2}));

    writer.write(records, Map.of(0, 3L));

    assertThat(counted("stored")).isEqualTo(2);
    assertThat(counted("dead-lettered")).isEqualTo(1);
    assertThat(counted("rejected")).isZero();
    assertThat(meters.get("pressline.store.latency").timer().count()).isEqualTo(2);
  }

  @Test
  void theStepToAReceiptIsToldWithTheTraceOfTheReceipt() {
    writer.write(records("a"), Map.of(0, 1L));

    String receipt = EventHeaders.traceOf(producer.history().getFirst().headers());
    assertThat(steps)
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.name()).isEqualTo("store shelf");
              assertThat(step.context()).isEqualTo(receipt).isNotEmpty();
              assertThat(step.facts()).containsEntry(Step.POST, "blog/a");
            });
  }

  private double counted(String outcome) {
    return meters
        .get("pressline.store.records")
        .tags("store", "shelf", "outcome", outcome)
        .counters()
        .stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private List<String> receipts() {
    return producer.history().stream()
        .map(
            sent -> topics.receipts().values().deserializer().deserialize("receipts", sent.value()))
        .map(Objects::requireNonNull)
        .map(Receipt::postId)
        .map(Object::toString)
        .toList();
  }

  private List<ConsumerRecord<byte[], byte[]>> records(String... names) {
    Topic<Publication> topic = topics.publications();
    return IntStream.range(0, names.length)
        .mapToObj(
            i ->
                new ConsumerRecord<>(
                    topic.name(),
                    0,
                    i,
                    ("blog/" + names[i]).getBytes(UTF_8),
                    topic
                        .values()
                        .serializer()
                        .serialize(topic.name(), post(names[i]).published())))
        .toList();
  }
}
