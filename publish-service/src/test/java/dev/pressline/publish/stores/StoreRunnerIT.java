package dev.pressline.publish.stores;

import static dev.pressline.publish.PostWords.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.Receipt;
import dev.pressline.publish.Installation;
import dev.pressline.stage.supervision.BackOff;
import dev.pressline.stage.topics.TopicCreation;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.stage.topics.TopicSpec;
import dev.pressline.wire.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class StoreRunnerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static Installation installation;

  private final List<StoreRunner> runners = new ArrayList<>();
  private final ShelfStore.Shelf shelf = new ShelfStore.Shelf();

  @BeforeAll
  static void startServers() {
    installation = Installation.start(folder);
  }

  @AfterAll
  static void stopServers() {
    installation.close();
  }

  @BeforeEach
  void createTopics() {
    ensureTopics();
  }

  @AfterEach
  void stopRunnersAndForgetTheLog() throws Exception {
    runners.forEach(StoreRunner::stop);
    deleteTopics();
  }

  @Test
  void aStoreHoldsEverythingAndSaysSo() throws Exception {
    // Given
    publish("a", "b", "c");

    // When
    start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("shelf")).hasSize(3));
    assertThat(shelf.posts).hasSize(3);
    assertThat(receiptsOf("shelf").getFirst().url()).contains("shelf");
  }

  @Test
  void aStoreWhoseSettingsChangedIsOpenedAnewAndGoesOn() throws Exception {
    // Given
    start("shelf", shelf);
    publish("a");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("shelf")).hasSize(1));

    // When
    shelf.outdated.set(true);

    // Then
    await().atMost(PATIENCE).until(() -> shelf.opened.get() == 2);
    publish("b");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("shelf")).hasSize(2));
    assertThat(shelf.opened).hasValue(2);
    assertThat(shelf.resets).hasValue(1);
  }

  @Test
  void aStoreThatIsAwayDelaysNoOtherAndCatchesUp() throws Exception {
    // Given
    ShelfStore.Shelf broken = new ShelfStore.Shelf();
    broken.away.set(true);
    StoreRunner away = start("broken", broken);
    start("shelf", shelf);

    // When
    publish("a");

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("shelf")).hasSize(1));
    await().atMost(PATIENCE).until(() -> health(away).getStatus().equals(Status.DOWN));
    assertThat(health(away).getDetails()).containsKeys("businessImpact", "whatToDo");
    broken.away.set(false);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("broken")).hasSize(1));
    await().atMost(PATIENCE).until(() -> health(away).getStatus().equals(Status.UP));
  }

  @Test
  void aStoreThatGoesAwayInTheMiddleLosesNothing() throws Exception {
    // Given
    start("shelf", shelf);
    publish("a");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("shelf")).hasSize(1));

    // When
    shelf.away.set(true);
    publish("b", "c");
    await()
        .atMost(PATIENCE)
        .until(() -> health(runners.getFirst()).getStatus().equals(Status.DOWN));
    shelf.away.set(false);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("shelf")).hasSize(3));
  }

  @Test
  void oneOfTwoWritesAndTheOtherTakesOver() throws Exception {
    // Given
    StoreRunner first = start("shelf", shelf);
    publish("a");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("shelf")).hasSize(1));
    StoreRunner second = start("shelf", shelf);
    await()
        .atMost(PATIENCE)
        .until(() -> "standing by".equals(health(second).getDetails().get("role")));
    int openedBySoFar = shelf.opened.get();

    // When
    first.stop();
    publish("b");

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("shelf")).hasSize(2));
    assertThat(openedBySoFar).isOne();
    assertThat(shelf.opened.get()).isEqualTo(2);
    assertThat(shelf.resets.get()).isOne();
    assertThat(health(second).getDetails()).containsEntry("role", "writing");
  }

  @Test
  void aPostOnWhichTheStoreBreaksIsDeadLetteredAndTheOthersGoOn() throws Exception {
    // Given
    publish("a", "unbearable", "b", "c");

    // When
    start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("shelf")).hasSize(3));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(installation.records("publications-dlt")).hasSize(1));
    assertThat(shelf.posts).hasSize(3);
  }

  @Test
  void whatIsNoPublicationIsDeadLettered() throws Exception {
    // Given
    installation.raw("publications", "blog/a", "nonsense".getBytes(UTF_8));
    publish("a");

    // When
    start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("shelf")).hasSize(1));
    assertThat(installation.records("publications-dlt")).hasSize(1);
  }

  @Test
  void aStoreOfAnotherLogIsFilledAnew() throws Exception {
    // Given
    publish("a", "b");
    start("shelf", shelf);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("shelf")).hasSize(2));
    runners.removeLast().stop();
    deleteTopics();
    ensureTopics();
    publish("c");

    // When
    start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("shelf")).hasSize(1));
    assertThat(shelf.posts.keySet()).containsExactly(post("c").id());
    assertThat(shelf.resets.get()).isEqualTo(2);
  }

  @Test
  void receiptsThatACrashKeptBackAreSentAfterAll() throws Exception {
    // Given
    publish("a", "b");
    start("shelf", shelf);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("shelf")).hasSize(2));
    runners.removeLast().stop();
    try (Admin admin = installation.admin()) {
      var beginning = new HashMap<TopicPartition, OffsetAndMetadata>();
      for (int partition = 0; partition < TopicPlan.DEFAULTS.partitions(); partition++) {
        beginning.put(new TopicPartition("publications", partition), new OffsetAndMetadata(0));
      }
      admin.alterConsumerGroupOffsets("test.shelf", beginning).all().get();
    }

    // When
    start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiptsOf("shelf")).hasSize(4));
    assertThat(shelf.resets.get()).isOne();
  }

  private StoreRunner start(String name, ShelfStore.Shelf its) {
    StoreRunner runner =
        new StoreRunner(
            its.definition(name),
            new StoreRunner.Connection(
                "test." + name,
                installation.topics,
                Map.of("bootstrap.servers", installation.bootstrapServers()),
                () -> {},
                Duration.ofSeconds(6),
                new BackOff(Duration.ofMillis(50), Duration.ofMillis(500)),
                InstantSource.system(),
                new SimpleMeterRegistry()));
    runners.add(runner);
    runner.start();
    return runner;
  }

  private static Health health(StoreRunner runner) {
    return Optional.ofNullable(runner.health().health()).orElseThrow();
  }

  private static void publish(String... names) throws Exception {
    Topic<Publication> topic = installation.topics.publications();
    for (String name : names) {
      byte[] value = topic.values().serializer().serialize(topic.name(), post(name).published());
      installation.raw(topic.name(), "blog/" + name, value);
    }
  }

  private static List<Receipt> receiptsOf(String store) {
    return installation.all(installation.topics.receipts()).stream()
        .filter(receipt -> receipt.store().equals(store))
        .toList();
  }

  private static void ensureTopics() {
    TopicPlan plan = TopicPlan.DEFAULTS;
    List<TopicSpec> topics =
        Stream.of("publications", "receipts", "rejections", "publications-dlt")
            .map(plan::log)
            .toList();
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                new TopicCreation(Map.of("bootstrap.servers", installation.bootstrapServers()))
                    .ensure(topics));
  }

  private static void deleteTopics() throws Exception {
    try (Admin admin = installation.admin()) {
      admin
          .deleteTopics(List.of("publications", "receipts", "rejections", "publications-dlt"))
          .all()
          .get();
    }
  }
}
