package dev.pressline.publish.stores;

import static dev.pressline.publish.PostWords.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.contracts.Topics;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.Receipt;
import dev.pressline.publish.stores.monitor.PublishMonitor;
import dev.pressline.publish.stores.upkeep.Upkeep;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import dev.pressline.wire.registry.LocalSchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
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
  private final Receipts sent =
      new Receipts(
          new Receipts.Sender("shelf", "group"), topics, producer, monitor, () -> Instant.EPOCH);
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
