package dev.pressline.publish.stores;

import static dev.pressline.publish.PostWords.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.publish.Installation;
import dev.pressline.stage.topics.TopicPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class StoreRunnerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static Installation installation;

  private RunningStores stores;
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
    stores = new RunningStores(installation);
  }

  @AfterEach
  void stopRunnersAndForgetTheLog() throws Exception {
    stores.close();
  }

  @Test
  void aStoreHoldsEverythingAndSaysSo() throws Exception {
    // Given
    stores.publish("a", "b", "c");

    // When
    stores.start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(3));
    assertThat(shelf.posts).hasSize(3);
    assertThat(stores.receiptsOf("shelf").getFirst().url()).contains("shelf");
  }

  @Test
  void aStoreOfAnEmptyLogIsCompleteWithNothing() {
    stores.start("shelf", shelf);

    await().atMost(PATIENCE).until(() -> shelf.applied.get() == 1);
    assertThat(shelf.posts).isEmpty();
  }

  @Test
  void aStoreWhoseSettingsChangedIsOpenedAnewAndGoesOn() throws Exception {
    // Given
    stores.start("shelf", shelf);
    stores.publish("a");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(1));

    // When
    shelf.outdated.set(true);

    // Then
    await().atMost(PATIENCE).until(() -> shelf.opened.get() == 2);
    stores.publish("b");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(2));
    assertThat(shelf.opened).hasValue(2);
    assertThat(shelf.resets).hasValue(1);
  }

  @Test
  void aStoreThatIsAwayDelaysNoOtherAndCatchesUp() throws Exception {
    // Given
    ShelfStore.Shelf broken = new ShelfStore.Shelf();
    broken.away.set(true);
    StoreRunner away = stores.start("broken", broken);
    stores.start("shelf", shelf);

    // When
    stores.publish("a");

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(1));
    await()
        .atMost(PATIENCE)
        .until(() -> RunningStores.health(away).getStatus().equals(Status.DOWN));
    assertThat(RunningStores.health(away).getDetails()).containsKeys("businessImpact", "whatToDo");
    broken.away.set(false);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(stores.receiptsOf("broken")).hasSize(1));
    await().atMost(PATIENCE).until(() -> RunningStores.health(away).getStatus().equals(Status.UP));
  }

  @Test
  void aStoreThatGoesAwayInTheMiddleLosesNothing() throws Exception {
    // Given
    StoreRunner runner = stores.start("shelf", shelf);
    stores.publish("a");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(1));

    // When
    shelf.away.set(true);
    stores.publish("b", "c");
    await()
        .atMost(PATIENCE)
        .until(() -> RunningStores.health(runner).getStatus().equals(Status.DOWN));
    shelf.away.set(false);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(3));
  }

  @Test
  void oneOfTwoWritesAndTheOtherTakesOver() throws Exception {
    // Given
    StoreRunner first = stores.start("shelf", shelf);
    stores.publish("a");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(1));
    StoreRunner second = stores.start("shelf", shelf);
    await()
        .atMost(PATIENCE)
        .until(() -> "standing by".equals(RunningStores.health(second).getDetails().get("role")));
    int openedBySoFar = shelf.opened.get();

    // When
    first.stop();
    stores.publish("b");

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(2));
    assertThat(openedBySoFar).isOne();
    assertThat(shelf.opened.get()).isEqualTo(2);
    assertThat(shelf.resets.get()).isOne();
    assertThat(RunningStores.health(second).getDetails()).containsEntry("role", "writing");
  }

  @Test
  void aPostOnWhichTheStoreBreaksIsDeadLetteredAndTheOthersGoOn() throws Exception {
    // Given
    stores.publish("a", "unbearable", "b", "c");

    // When
    stores.start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(3));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(installation.records("publications-dlt")).hasSize(1));
    assertThat(shelf.posts).hasSize(3);
  }

  @Test
  void whatIsNoPublicationIsDeadLettered() throws Exception {
    // Given
    installation.raw("publications", "blog/a", "nonsense".getBytes(UTF_8));
    stores.publish("a");

    // When
    stores.start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(1));
    assertThat(installation.records("publications-dlt")).hasSize(1);
  }

  @Test
  void aStoreOfAnotherLogIsFilledAnew() throws Exception {
    // Given
    stores.publish("a", "b");
    stores.start("shelf", shelf);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(2));
    stores.stopLast();
    stores.forgetTheLog();
    stores.publish("c");

    // When
    stores.start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(1));
    assertThat(shelf.posts.keySet()).containsExactly(post("c").id());
    assertThat(shelf.resets.get()).isEqualTo(2);
  }

  @Test
  void receiptsThatACrashKeptBackAreSentAfterAll() throws Exception {
    // Given
    stores.publish("a", "b");
    stores.start("shelf", shelf);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(2));
    stores.stopLast();
    try (Admin admin = installation.admin()) {
      var beginning = new HashMap<TopicPartition, OffsetAndMetadata>();
      for (int partition = 0; partition < TopicPlan.DEFAULTS.partitions(); partition++) {
        beginning.put(new TopicPartition("publications", partition), new OffsetAndMetadata(0));
      }
      admin.alterConsumerGroupOffsets("test.shelf", beginning).all().get();
    }

    // When
    stores.start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(4));
    assertThat(shelf.resets.get()).isOne();
  }

  @Test
  void whatSomebodyTookAwayComesBackInItsNewestVersion() throws Exception {
    // Given
    stores.start("shelf", shelf);
    stores.publish("a", "b", "a");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(3));
    Publication newest = shelf.posts.get(new PostId("blog/a"));

    // When
    shelf.posts.clear();

    // Then
    await().atMost(PATIENCE).until(() -> shelf.posts.size() == 2);
    assertThat(shelf.posts).containsEntry(new PostId("blog/a"), newest);
    stores.publish("c");
    await().atMost(PATIENCE).until(() -> shelf.posts.size() == 3);
    shelf.posts.remove(new PostId("blog/c"));
    await().atMost(PATIENCE).until(() -> shelf.posts.size() == 3);
  }
}
