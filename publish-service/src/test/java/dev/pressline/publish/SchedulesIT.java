package dev.pressline.publish;

import static dev.pressline.publish.PostWords.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.Receipt;
import dev.pressline.testing.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schedules while two instances share them and one of them dies across the time. */
class SchedulesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration BUSY = Duration.ofSeconds(10);
  private static final int POSTS = 12;

  @TempDir Path folder;

  @Test
  void nothingIsEarlyNothingIsLostAndTheOtherInstanceIsOnTime() throws Exception {
    try (Installation installation = Installation.start(folder);
        ServiceProcess one = installation.child("one");
        ServiceProcess two = installation.child("two")) {
      awaitBothAtWork(installation);

      // Given
      Instant first = Instant.now().plusSeconds(15);
      Instant amidTheKill = first.plusSeconds(10);
      Instant after = amidTheKill.plusSeconds(35);
      List<EnrichedEvent> events = new ArrayList<>();
      for (int number = 0; number < POSTS; number++) {
        events.add(post("first" + number).shownAt(first).enriched());
        events.add(post("amid" + number).shownAt(amidTheKill).enriched());
        events.add(post("after" + number).shownAt(after).enriched());
        events.add(post("over" + number).until(after.plusSeconds(5)).enriched());
      }
      installation.enriched(events.toArray(EnrichedEvent[]::new));
      awaitReceipts(installation, "first", 1);
      assertThatTheyAreOnTime(installation, "first", first);

      // When
      await().until(() -> Instant.now().isAfter(amidTheKill.minusMillis(300)));
      one.kill();

      // Then
      awaitReceipts(installation, "amid", 1);
      awaitReceipts(installation, "after", 1);
      awaitReceipts(installation, "over", 2);
      assertThat(receiptTimes(installation, "amid"))
          .allMatch(time -> !time.isBefore(amidTheKill), "not early");
      assertThatTheyAreOnTime(installation, "after", after);
      assertThatEachIsShownOnce(installation);
      assertThat(two.isAlive()).isTrue();
    }
  }

  private static void awaitBothAtWork(Installation installation) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(() -> installation.enriched(post("ready").enriched()));
    await().atMost(PATIENCE).until(() -> !receiptTimes(installation, "ready").isEmpty());
  }

  private static void awaitReceipts(Installation installation, String name, int each) {
    await().atMost(PATIENCE).until(() -> receiptTimes(installation, name).size() >= POSTS * each);
  }

  /**
   * None early. The gate looks at the clock five times a second (its own tests hold it to a
   * second); here a busy machine has to bring the page to disk and the receipt to the log as well.
   */
  private static void assertThatTheyAreOnTime(Installation installation, String name, Instant due) {
    List<Instant> times = receiptTimes(installation, name).stream().sorted().toList();
    assertThat(times.getFirst()).isAfterOrEqualTo(due);
    assertThat(times.get(times.size() / 2)).isBeforeOrEqualTo(due.plus(BUSY));
  }

  private static void assertThatEachIsShownOnce(Installation installation) {
    List<String> shown =
        installation.all(installation.topics.publications()).stream()
            .filter(publication -> publication.state() instanceof Publication.State.Live)
            .map(publication -> publication.postId().value())
            .toList();
    assertThat(shown)
        .doesNotHaveDuplicates()
        .containsAll(
            IntStream.range(0, POSTS)
                .boxed()
                .flatMap(
                    i ->
                        List.of("first", "amid", "after", "over").stream()
                            .map(n -> "blog/" + n + i))
                .toList());
  }

  private static List<Instant> receiptTimes(Installation installation, String name) {
    return installation.all(installation.topics.receipts()).stream()
        .filter(receipt -> receipt.postId().value().matches("blog/" + name + "\\d*"))
        .map(Receipt::storedAt)
        .toList();
  }
}
