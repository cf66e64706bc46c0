package dev.pressline.store.webhook;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.webhook.Receiver.Reply;
import dev.pressline.store.webhook.endpoint.RetrySchedule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store with threads of its own. */
class CouriersTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final Receiver receiver = Receiver.start();
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger taken = new AtomicInteger();

  @AfterEach
  void stop() {
    over.countDown();
    receiver.close();
  }

  @Test
  void anEndpointThatHangsDelaysNeitherAnotherNorTheLog() {
    receiver.answers(
        call -> {
          if (call.path().equals("/hanging")) {
            hang();
          }
          return Reply.OK;
        });
    try (WebhookStore store = open(Duration.ofSeconds(30))) {
      apply(store, IntStream.range(0, 50).mapToObj(i -> post("p" + i)));

      await().atMost(SOON).until(() -> receiver.calls("/well").size() == 50);
      assertThat(store.reports().getFirst().pending()).isEqualTo(50);
    }
    assertThat(receiver.calls("/hanging")).hasSize(1);
    assertThat(taken).hasValue(50);
  }

  @Test
  void anEndpointThatHangsIsGivenTimeAndNotMore() {
    receiver.answers(
        call -> {
          if (call.path().equals("/hanging")) {
            hang();
          }
          return Reply.OK;
        });
    try (WebhookStore store = open(Duration.ofSeconds(1))) {
      apply(store, Stream.of(post("a")));

      await().atMost(SOON).until(() -> store.reports().getFirst().lastFailure().isPresent());
      assertThat(store.reports().getFirst().lastFailure()).contains("did not answer within 1 s");
    }
  }

  @Test
  void whatFailsIsTriedAgainWithoutAnybodyAsking() {
    receiver.answers(call -> Reply.of(receiver.calls(call.path()).size() < 3 ? 500 : 200));
    try (WebhookStore store = open(Duration.ofSeconds(5))) {
      apply(store, Stream.of(post("a")));

      await()
          .atMost(SOON)
          .until(() -> store.reports().stream().allMatch(report -> report.pending() == 0));
    }
    assertThat(receiver.calls()).hasSize(6);
  }

  private void hang() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private WebhookStore open(Duration patience) {
    WebhookSettings settings =
        new WebhookSettings(
            folder,
            Map.of(),
            List.of(
                Endpoints.eager("hanging", receiver.url("/hanging")),
                Endpoints.eager("well", receiver.url("/well"))),
            new RetrySchedule(
                List.of(Duration.ofMillis(20), Duration.ofMillis(50), Duration.ofDays(1))),
            patience,
            WebhookSettings.DEFAULT_MOST_BYTES);
    return WebhookStore.open(
        settings,
        new WebhookStore.Surroundings(
            InstantSource.system(),
            new SplittableRandom(7),
            (_, success) -> taken.addAndGet(success ? 1 : 0)));
  }

  private static void apply(WebhookStore store, Stream<PublicationBuilder> posts) {
    store.apply(
        new StoreBatch(
            posts.map(PublicationBuilder::build).toList(), new LogPosition("log", Map.of(0, 1L))));
  }
}
