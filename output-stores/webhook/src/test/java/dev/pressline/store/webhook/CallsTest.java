package dev.pressline.store.webhook;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.webhook.Receiver.Reply;
import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.endpoint.EventFormat;
import dev.pressline.store.webhook.endpoint.EventType;
import dev.pressline.store.webhook.endpoint.ReplayFrom;
import dev.pressline.store.webhook.endpoint.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is called when, with which words. */
class CallsTest {
  private static final String NEW_SECRET = "whsec_q7ZEJ4eZ0TfNqm0RkQbq2lHC1cL1m2Xq";

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private final Receiver receiver = Receiver.start();

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void aPostIsPublishedUpdatedAndWithdrawn() {
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      store.apply(post("a"));
      store.deliver();
      store.apply(post("a").revision(2).title("Better"));
      store.deliver();
      store.apply(post("a").revision(3).withdrawn(new Withdrawal.Gone()));
      store.deliver();
      store.apply(post("a").revision(4));
      store.deliver();

      assertThat(receiver.calls())
          .map(Receiver.Call::type)
          .containsExactly("post.published", "post.updated", "post.withdrawn", "post.published");
      assertThat(receiver.calls()).map(Receiver.Call::id).doesNotHaveDuplicates();
      assertThat(store.deliver()).isZero();
    }
  }

  @Test
  void aCallIsSignedWithEverySecretWhileOneIsReplaced() {
    Endpoint endpoint =
        new Endpoint(
            "news",
            receiver.url("/"),
            List.of(Secret.of(NEW_SECRET), Secret.of(Endpoints.SECRET)),
            Optional.empty(),
            Set.of(EventType.values()),
            EventFormat.ACTIVITYSTREAMS,
            false,
            ReplayFrom.EARLIEST);
    try (CalledStore store = CalledStore.open(folder, clock, endpoint)) {
      store.apply(post("a"));
      store.deliver();
    }
    Receiver.Call call = receiver.calls().getFirst();
    assertThat(call.timestamp()).isEqualTo(HandClock.START.getEpochSecond());
    assertThat(call.mediaType()).isEqualTo("application/activity+json");
    assertThat(call.signatures().split(" "))
        .containsExactly(
            Secret.of(NEW_SECRET).sign(call.id(), call.timestamp(), call.body()),
            Secret.of(Endpoints.SECRET).sign(call.id(), call.timestamp(), call.body()));
  }

  @Test
  void whoIsBehindIsToldOfTheNewestVersionAndOfNoneBefore() {
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      store.apply(post("a").title("First"));
      store.apply(post("a").revision(2).title("Second"));
      store.apply(post("a").revision(3).title("Third"));

      assertThat(store.deliver()).isEqualTo(1);
      assertThat(receiver.calls().getFirst().type()).isEqualTo("post.published");
      assertThat(receiver.calls().getFirst().body()).contains("Third").doesNotContain("First");
    }
  }

  @Test
  void aTextThatWasWithdrawnBeforeItWasToldIsNotTold() {
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      store.apply(post("a").title("Zebrafish").html("<p>Zebrafish</p>"));
      store.apply(post("a").revision(2).withdrawn(new Withdrawal.Gone()));
      store.deliver();
    }
    assertThat(receiver.calls()).map(Receiver.Call::type).containsExactly("post.withdrawn");
    assertThat(receiver.calls()).noneMatch(call -> call.body().contains("Zebrafish"));
  }

  @Test
  void aPostWhoseTimeIsOverStaysWithdrawnWhenTheLogIsReadAgain() {
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      store.apply(post("a"));
      store.apply(post("a").withdrawn(new Withdrawal.Gone()));
      store.apply(post("a"));
      store.deliver();
    }
    assertThat(receiver.calls()).map(Receiver.Call::type).containsExactly("post.withdrawn");
  }

  @Test
  void aVersionThatComesWhileTheOneBeforeIsToldIsToldAfterIt() {
    try (CalledStore store = CalledStore.open(folder, clock, eager())) {
      receiver.answers(
          call -> {
            if (call.body().contains("First")) {
              store.apply(post("a").revision(2).title("Second"));
            }
            return Reply.OK;
          });
      store.apply(post("a").title("First"));

      assertThat(store.deliver()).isEqualTo(2);
    }
    assertThat(receiver.calls())
        .map(Receiver.Call::type)
        .containsExactly("post.published", "post.updated");
    assertThat(receiver.calls().getLast().body()).contains("Second");
  }

  @Test
  void whoWantsOnlySomeEventsIsToldOfNoOthers() {
    Endpoint wanting = Endpoints.only(EventType.POST_PUBLISHED, "new", receiver.url("/new"));
    Endpoint cautious = Endpoints.only(EventType.POST_WITHDRAWN, "gone", receiver.url("/gone"));
    try (CalledStore store = CalledStore.open(folder, clock, wanting, cautious)) {
      store.apply(post("a"), post("b"));
      store.apply(post("b").revision(2).withdrawn(new Withdrawal.Gone()));
      store.deliver();
      store.apply(post("a").revision(2));
      store.deliver();
    }
    assertThat(receiver.calls("/new")).map(Receiver.Call::postId).containsExactly("a");
    assertThat(receiver.calls("/gone")).map(Receiver.Call::postId).containsExactly("b");
  }

  @Test
  void whatTheSettingsDoNotAllowIsRefusedAtOnce() {
    assertThatThrownBy(() -> CalledStore.settings(folder, eager(), eager()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("news");
    assertThatThrownBy(() -> CalledStore.settings(folder))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Endpoint eager() {
    return Endpoints.eager("news", receiver.url("/"));
  }
}
