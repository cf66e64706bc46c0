package dev.pressline.publish.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.post.PostId;
import dev.pressline.publish.Installation;
import dev.pressline.store.LogPosition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFarBehindIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int MANY = StoreProjection.RECORDS_A_BATCH + 50;

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
  void emptyLog() {
    stores = new RunningStores(installation);
  }

  @AfterEach
  void forgetTheLog() throws Exception {
    stores.close();
  }

  @Test
  void whatIsFarBehindTakesInFirstAndAnswersForEverything() throws Exception {
    // Given
    stores.publish(names(MANY));

    // When
    stores.start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receipts()).isEqualTo(MANY));
    assertThat(shelf.posts).hasSize(MANY);
    assertThat(shelf.takenIn).hasPositiveValue();
    stores.publish("later");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receipts()).isEqualTo(MANY + 1));
  }

  @Test
  void whatIsFilledAnewShowsNothingBeforeItHasEverything() throws Exception {
    // Given
    stores.publish(names(200));

    // When
    stores.start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receipts()).isEqualTo(200));
    assertThat(shelf.shownFirst).hasValue(200);
  }

  @Test
  void aFillThatWasBrokenOffShowsNothingBeforeItHasEverythingAndAnswersForAll() throws Exception {
    // Given
    stores.publish(names(MANY));
    shelf.awayAfterTakingIn.set(1);
    stores.start("shelf", shelf);
    await().atMost(PATIENCE).until(shelf.away::get);
    stores.stopLast();
    assertThat(shelf.shownFirst).hasNegativeValue();

    // When
    shelf.away.set(false);
    stores.start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receipts()).isEqualTo(MANY));
    assertThat(shelf.posts).hasSize(MANY);
    assertThat(shelf.shownFirst).hasValue(MANY);
  }

  @Test
  void aPostOnWhichAStoreFarBehindBreaksIsDeadLetteredAndAllOthersAreAnswered() throws Exception {
    // Given
    String[] names = names(MANY);
    names[MANY - 7] = "unbearable";
    stores.publish(names);

    // When
    stores.start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(shelf.posts).hasSize(MANY - 1));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(receipts()).isGreaterThanOrEqualTo(MANY - 1));
    assertThat(installation.records("publications-dlt")).hasSize(1);
  }

  @Test
  void aStoreIsFilledAgainOnceForEachRequest() throws Exception {
    // Given
    stores.publish("a", "b");
    stores.start("shelf", shelf);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(2));

    // When
    stores.requestRebuild("other");
    stores.requestRebuild("shelf");

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(4));
    assertThat(shelf.resets).hasValue(2);
    stores.stopLast();
    stores.start("shelf", shelf);
    stores.publish("c");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(5));
    assertThat(shelf.resets).hasValue(2);
    assertThat(shelf.posts).hasSize(3);
  }

  @Test
  void aRequestThatIsMadeWhileTheStoreIsAwayIsTakenUpWhenItIsBack() throws Exception {
    // Given
    stores.publish("a", "b");
    stores.start("shelf", shelf);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(stores.receiptsOf("shelf")).hasSize(2));
    stores.stopLast();
    stores.requestRebuild("shelf");

    // When
    stores.start("shelf", shelf);

    // Then
    await().atMost(PATIENCE).until(() -> shelf.resets.get() == 2);
    await().atMost(PATIENCE).until(() -> shelf.posts.size() == 2);
  }

  @Test
  void aStoreThatComesBackOlderThanItWasIsWrittenAgainFromThere() throws Exception {
    // Given
    stores.start("shelf", shelf);
    stores.publish("a");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receipts()).isEqualTo(1));
    LogPosition backedUp = shelf.position.get();
    stores.publish("b");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receipts()).isEqualTo(2));

    // When
    shelf.away.set(true);
    stores.publish("c");
    await().atMost(PATIENCE).until(() -> shelf.refused.get() > 0);
    shelf.posts.remove(new PostId("blog/b"));
    shelf.position.set(backedUp);
    shelf.away.set(false);

    // Then
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(receipts()).isEqualTo(3));
    assertThat(shelf.posts).hasSize(3);
  }

  private long receipts() {
    return stores.receiptsOf("shelf").stream()
        .map(receipt -> receipt.postId().value())
        .distinct()
        .count();
  }

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "post" + i).toArray(String[]::new);
  }
}
