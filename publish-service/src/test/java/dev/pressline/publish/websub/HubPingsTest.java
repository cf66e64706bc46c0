package dev.pressline.publish.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pressline.store.site.Hub;
import dev.pressline.testing.Called;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HubPingsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final URI FEED = URI.create("https://blog.example/atom.xml?a=b&c");

  private final AtomicInteger failures = new AtomicInteger();

  @Test
  void aHubIsToldUnderBothNamesThatHubsKnow() {
    try (Called hub = Called.answering(_ -> 204);
        HubPings pings = pings(Duration.ZERO)) {
      pings.hub(URI.create(hub.url("/hub"))).changed().accept(FEED);

      await().atMost(PATIENCE).until(() -> hub.calls().size() == 1);
      String feed = "https%3A%2F%2Fblog.example%2Fatom.xml%3Fa%3Db%26c";
      assertThat(hub.calls().getFirst().body())
          .isEqualTo("hub.mode=publish&hub.url=" + feed + "&hub.topic=" + feed);
      assertThat(hub.calls().getFirst().header("Content-Type"))
          .isEqualTo("application/x-www-form-urlencoded");
    }
  }

  @Test
  void changesThatFollowEachOtherAreToldOnce() {
    try (Called hub = Called.answering(_ -> 204);
        HubPings pings = pings(Duration.ofMillis(500))) {
      Hub told = pings.hub(URI.create(hub.url("/hub")));
      for (int i = 0; i < 100; i++) {
        told.changed().accept(FEED);
      }
      told.changed().accept(URI.create("https://blog.example/rss.xml"));

      await().atMost(PATIENCE).until(() -> hub.calls().size() == 2);
      await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> hub.calls().size() == 2);
    }
  }

  @Test
  void aHubThatFailsIsToldAgainAFewTimes() {
    try (Called hub = Called.answering(_ -> failures.incrementAndGet() < 3 ? 503 : 202);
        HubPings pings = pings(Duration.ZERO)) {
      pings.hub(URI.create(hub.url("/hub"))).changed().accept(FEED);

      await().atMost(PATIENCE).until(() -> hub.calls().size() == 3);
    }
  }

  @Test
  void aHubThatAlwaysFailsIsLeftInPeaceUntilTheFeedChangesAgain() {
    try (Called hub = Called.answering(_ -> 500);
        HubPings pings = pings(Duration.ZERO)) {
      Hub told = pings.hub(URI.create(hub.url("/hub")));
      told.changed().accept(FEED);
      await().atMost(PATIENCE).until(() -> hub.calls().size() == 3);
      await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> hub.calls().size() == 3);

      told.changed().accept(FEED);

      await().atMost(PATIENCE).until(() -> hub.calls().size() > 3);
    }
  }

  @Test
  void aHubIsOnTheWeb() {
    try (HubPings pings = pings(Duration.ZERO)) {
      assertThatThrownBy(() -> pings.hub(URI.create("hub.example")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("hub.example");
    }
  }

  private static HubPings pings(Duration wait) {
    return new HubPings(
        new WebSubProperties(wait, List.of(Duration.ofMillis(20), Duration.ofMillis(50))));
  }
}
