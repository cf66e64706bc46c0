package dev.pressline.store.webhook;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.webhook.CalledStore.drafted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.webhook.endpoint.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From where on endpoints are told, and what they are told again. */
class ReplayTest {
  private static final Instant MONDAY = HandClock.START.minus(Duration.ofDays(7));
  private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
  private static final LogPosition START = new LogPosition("another log", Map.of());

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private final Receiver receiver = Receiver.start();

  private final PublicationBuilder old = drafted(post("old"), MONDAY);
  private final PublicationBuilder recent = drafted(post("recent"), TUESDAY);
  private final PublicationBuilder fresh =
      drafted(post("fresh"), HandClock.START.plus(Duration.ofHours(1)));

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void aNewEndpointIsToldOfWhatIsPublishedFromNowOn() {
    try (CalledStore store = CalledStore.open(folder, clock, since("latest"))) {
      store.apply(old, recent, fresh);
      store.deliver();

      assertThat(told()).containsExactly("fresh");
    }
  }

  @Test
  void whatAnEndpointWasToldOfItIsToldOfOnHoweverOldItIs() {
    try (CalledStore store = CalledStore.open(folder, clock, since("latest"))) {
      store.apply(fresh, old);
      store.deliver();
      receiver.forget("/news");

      store.apply(fresh.level(2), old.level(2));
      store.deliver();

      assertThat(told()).containsExactly("fresh");
    }
  }

  @Test
  void anEndpointIsToldAgainFromAPointOfTheLogAndNobodyElseIs() {
    Endpoint other = Endpoints.eager("other", receiver.url("/other"));
    try (CalledStore store = CalledStore.open(folder, clock, since("earliest"), other)) {
      store.apply(old, recent, fresh);
      store.deliver();
    }
    receiver.forget("/news");
    receiver.forget("/other");

    try (CalledStore store = CalledStore.open(folder, clock, since(TUESDAY.toString()), other)) {
      store.deliver();

      assertThat(told()).containsExactlyInAnyOrder("recent", "fresh");
      assertThat(receiver.calls("/news")).map(Receiver.Call::type).containsOnly("post.published");
      assertThat(receiver.calls("/other")).isEmpty();
    }
    receiver.forget("/news");
    try (CalledStore store = CalledStore.open(folder, clock, since(TUESDAY.toString()), other)) {
      assertThat(store.deliver()).describedAs("the same point is not gone back to twice").isZero();
    }
  }

  @Test
  void anEndpointThatIsAddedLaterIsToldOfEverythingWhenItAsksForThat() {
    try (CalledStore store = CalledStore.open(folder, clock, since("latest"))) {
      store.apply(old, recent.withdrawn(new Withdrawal.Gone()));
    }
    Endpoint added = Endpoints.eager("added", receiver.url("/added"));
    try (CalledStore store = CalledStore.open(folder, clock, since("latest"), added)) {
      store.deliver();
    }
    assertThat(receiver.calls("/added"))
        .map(Receiver.Call::postId)
        .containsExactlyInAnyOrder("old", "recent");
    assertThat(told()).isEmpty();
  }

  @Test
  void whatMayHaveReachedAnEndpointIsWithdrawnThereHoweverLittleItAsksForMeanwhile() {
    receiver.answers(Receiver.Reply.of(500));
    try (CalledStore store = CalledStore.open(folder, clock, since("earliest"))) {
      store.apply(old);
      store.deliver();
    }
    receiver.answers(Receiver.Reply.OK);
    try (CalledStore store = CalledStore.open(folder, clock, since("latest"))) {
      store.apply(old.withdrawn(new Withdrawal.Gone()));
      store.deliver();
    }
    assertThat(receiver.calls("/news"))
        .map(Receiver.Call::type)
        .containsExactly("post.published", "post.withdrawn");
  }

  @Test
  void anEndpointThatIsTakenOutAndPutBackIsANewOne() {
    Endpoint other = Endpoints.eager("other", receiver.url("/other"));
    try (CalledStore store = CalledStore.open(folder, clock, since("earliest"), other)) {
      store.apply(old);
      store.deliver();
    }
    CalledStore.open(folder, clock, other).close();
    receiver.forget("/news");
    try (CalledStore store = CalledStore.open(folder, clock, since("earliest"), other)) {
      store.deliver();
    }
    assertThat(told()).containsExactly("old");
  }

  @Test
  void aStoreThatIsFilledAgainTellsNobodyWhatTheyKnow() {
    try (CalledStore store = CalledStore.open(folder, clock, since("earliest"))) {
      store.apply(old, recent);
      store.deliver();
      receiver.forget("/news");

      store.store.reset(START);
      store.store.takeIn(new StoreBatch(List.of(old.build()), START));
      store.deliver();
      store.apply(recent);
      store.deliver();

      assertThat(told()).isEmpty();
    }
  }

  @Test
  void whatTheLogDoesNotHaveAnyMoreIsWithdrawnWhenItWasReadWhole() {
    try (CalledStore store = CalledStore.open(folder, clock, since("earliest"))) {
      store.apply(old, recent);
      store.deliver();
      receiver.forget("/news");
      store.store.reset(START);
      store.store.takeIn(new StoreBatch(List.of(old.build()), START));
      store.deliver();
      assertThat(told()).isEmpty();
    }
    try (CalledStore store = CalledStore.open(folder, clock, since("earliest"))) {
      store.apply();
      store.deliver();

      assertThat(receiver.calls("/news"))
          .map(Receiver.Call::type)
          .containsExactly("post.withdrawn");
      assertThat(told()).containsExactly("recent");
      assertThat(store.deliver()).isZero();
    }
  }

  private Endpoint since(String from) {
    return Endpoints.since(from, "news", receiver.url("/news"));
  }

  private List<String> told() {
    return receiver.calls("/news").stream().map(Receiver.Call::postId).toList();
  }
}
