package dev.pressline.store.webhook;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.webhook.Receiver.Reply;
import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.endpoint.RetrySchedule;
import dev.pressline.store.webhook.outbox.EndpointReport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Endpoints that do not take what they are told. */
class FailuresTest {
  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private final Receiver receiver = Receiver.start();

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void aCallThatFailsIsMadeAgainAsTheScheduleSaysWithTheSameId() {
    receiver.answers(Reply.of(500));
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      store.apply(post("a"));
      assertThat(store.deliver()).isEqualTo(1);
      for (Duration delay : RetrySchedule.STANDARD.delays()) {
        Instant next = store.report("news").nextAttempt().orElseThrow();
        assertThat(next)
            .isBetween(
                clock.instant().plus(delay),
                clock.instant().plus(delay.multipliedBy(11).dividedBy(10)));
        clock.is(next.minusMillis(1));
        assertThat(store.deliver()).isZero();
        clock.is(next);
        assertThat(store.deliver()).isEqualTo(1);
      }
    }
    assertThat(receiver.calls()).hasSize(10);
    assertThat(receiver.calls())
        .map(Receiver.Call::id)
        .containsOnly(receiver.calls().getFirst().id());
    assertThat(receiver.calls())
        .map(Receiver.Call::body)
        .containsOnly(receiver.calls().getFirst().body());
    assertThat(receiver.calls()).map(Receiver.Call::timestamp).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void anEndpointThatTookNothingForDaysIsDisabledAndToldOfEverythingOnceItIsSetUpAnew() {
    receiver.answers(Reply.of(500));
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      store.apply(post("a"), post("b"));
      callUntilDisabled(store);
      store.apply(post("c"));
      clock.pass(Duration.ofDays(30));

      assertThat(store.deliver()).isZero();
      assertThat(store.report("news").lastFailure()).contains("answered 500");
      assertThat(store.report("news").pending()).isEqualTo(3);
    }
    receiver.forget("/");
    receiver.answers(Reply.OK);
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      assertThat(store.deliver()).describedAs("a restart alone changes nothing").isZero();
    }
    try (CalledStore store =
        CalledStore.open(
            folder,
            clock,
            Endpoints.since(HandClock.START.toString(), "news", receiver.url("/")))) {
      store.deliver();

      assertThat(receiver.calls())
          .map(Receiver.Call::postId)
          .containsExactlyInAnyOrder("a", "b", "c");
      assertThat(store.report("news").disabledAt()).isEmpty();
    }
  }

  @Test
  void anEndpointThatIsDownIsNotCalledWithEveryPostAndIsToldOfAllOnceItIsUp() {
    receiver.answers(Reply.of(502));
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      store.apply(post("a"), post("b"), post("c"));

      assertThat(store.deliver()).isEqualTo(1);
      clock.pass(Duration.ofSeconds(6));
      assertThat(store.deliver()).isEqualTo(1);
      assertThat(receiver.calls()).map(Receiver.Call::postId).containsExactly("a", "b");
      receiver.answers(Reply.OK);
      clock.pass(Duration.ofMinutes(6));
      assertThat(store.deliver()).isEqualTo(3);
      assertThat(store.report("news").failures()).isZero();
    }
  }

  @Test
  void anEndpointThatIsGoneIsDisabledAtOnceAndCalledAgainAtAnotherAddress() {
    receiver.answers(call -> call.path().equals("/") ? Reply.of(410) : Reply.OK);
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      store.apply(post("a"), post("b"));

      assertThat(store.deliver()).isEqualTo(1);
      assertThat(store.report("news").disabledAt()).contains(clock.instant());
    }
    try (CalledStore store =
        CalledStore.open(folder, clock, Endpoints.eager("news", receiver.url("/moved")))) {
      assertThat(store.deliver()).isEqualTo(2);
    }
  }

  @Test
  void theWaitThatAnEndpointAsksForIsKept() {
    receiver.answers(Reply.of(429, "Retry-After", "600"));
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      store.apply(post("a"));
      store.deliver();

      assertThat(store.report("news").nextAttempt())
          .contains(clock.instant().plus(Duration.ofMinutes(10)));
      receiver.answers(Reply.of(503, "Retry-After", "999999999"));
      clock.pass(Duration.ofMinutes(10));
      store.deliver();
      assertThat(store.report("news").nextAttempt())
          .contains(clock.instant().plus(Duration.ofDays(1)));
    }
  }

  @Test
  void aRedirectIsAFailureAndIsNotFollowed() {
    receiver.answers(Reply.of(307, "Location", "/else"));
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      store.apply(post("a"));
      store.deliver();

      assertThat(store.report("news").lastFailure()).contains("answered 307");
    }
    assertThat(receiver.calls("/else")).isEmpty();
  }

  @Test
  void anEndpointThatIsNotThereFailsWithoutItsAddressBeingTold() {
    Endpoint away = Endpoints.eager("news", URI.create("http://localhost:1/secret"));
    try (CalledStore store = CalledStore.open(folder, clock, away)) {
      store.apply(post("a"));
      store.deliver();

      assertThat(store.report("news").lastFailure().orElseThrow())
          .startsWith("cannot be reached")
          .doesNotContain("secret");
    }
  }

  @Test
  void aLongAnswerIsASuccessOfWhichLittleIsRead() {
    receiver.answers(new Reply(200, Map.of(), "x".repeat(5_000_000)));
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      store.apply(post("a"), post("b"));

      assertThat(store.deliver()).isEqualTo(2);
      assertThat(store.report("news").pending()).isZero();
    }
  }

  @Test
  void aPostThatAnEndpointNeverTakesIsGivenUpAndKeepsNoOtherBack() {
    receiver.answers(call -> Reply.of(call.postId().equals("bad") ? 400 : 200));
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      store.apply(post("bad"), post("b"), post("c"));
      for (int hours = 0; hours < 100; hours++) {
        clock.pass(Duration.ofHours(1));
        store.apply(post("d").revision(hours + 1));
        store.deliver();
      }

      EndpointReport report = store.report("news");
      assertThat(report.disabledAt()).isEmpty();
      assertThat(report.pending()).isZero();
      assertThat(receiver.calls()).filteredOn(call -> call.postId().equals("bad")).hasSize(10);
      receiver.answers(Reply.OK);
      store.apply(post("bad").revision(2));
      assertThat(store.deliver()).isEqualTo(1);
    }
  }

  @Test
  void aCallWhoseAnswerGotLostMayHaveBeenTakenAndIsMadeAgain() {
    receiver.answers(Reply.of(500));
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      store.apply(post("a").title("Zebrafish"));
      store.deliver();
      receiver.answers(Reply.OK);
      store.apply(post("a").revision(2).withdrawn(new Withdrawal.Gone()));
      clock.pass(Duration.ofMinutes(1));
      store.deliver();
    }
    assertThat(receiver.calls())
        .map(Receiver.Call::type)
        .containsExactly("post.published", "post.withdrawn");
  }

  private void callUntilDisabled(CalledStore store) {
    while (store.report("news").disabledAt().isEmpty()) {
      store.deliver();
      store.report("news").nextAttempt().ifPresent(clock::is);
    }
    assertThat(receiver.calls()).map(Receiver.Call::postId).contains("a", "b");
  }

  private Endpoint eager() {
    return Endpoints.eager("news", receiver.url("/"));
  }
}
