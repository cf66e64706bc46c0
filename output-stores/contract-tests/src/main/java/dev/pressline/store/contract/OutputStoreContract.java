package dev.pressline.store.contract;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The promises of {@link OutputStore}, to be kept by every store. */
public abstract class OutputStoreContract extends PoisonContract {
  private static final int MOST_STEPS = 500;

  @Test
  void aPublicationIsShownAndAnswered() {
    StoreUnderTest place = freshStore();
    try (OutputStore store = place.open()) {
      List<StoreAnswer> answers = store.apply(batch(1, post("a").title("Hello")));

      assertThat(answers).singleElement().isInstanceOf(StoreAnswer.Stored.class);
      StoreAnswer.Stored stored = (StoreAnswer.Stored) answers.getFirst();
      assertThat(stored.postId()).isEqualTo(new PostId("a"));
      assertThat(stored.revision()).isEqualTo(new Revision(1));
      assertThat(stored.live()).isTrue();
      assertThat(stored.url()).isPresent();
    }
    assertThat(place.shownAt("/a/")).hasValueSatisfying(text -> assertThat(text).contains("Hello"));
  }

  @Test
  void aBatchThatComesAgainChangesNothing() {
    StoreUnderTest place = freshStore();
    StoreBatch batch = batch(3, post("a"), post("b").tags("x"), post("a").revision(2));
    try (OutputStore store = place.open()) {
      List<StoreAnswer> first = store.apply(batch);
      Map<String, String> shown = place.shown();

      List<StoreAnswer> second = store.apply(batch);

      assertThat(second).isEqualTo(first);
      assertThat(place.shown()).isEqualTo(shown);
    }
  }

  @Test
  void anOlderRevisionNeverReplacesANewerOne() {
    StoreUnderTest place = freshStore();
    try (OutputStore store = place.open()) {
      store.apply(batch(1, post("a").revision(7).title("New words")));

      List<StoreAnswer> answers = store.apply(batch(2, post("a").revision(6).title("Old words")));

      assertThat(answers)
          .singleElement()
          .isInstanceOfSatisfying(
              StoreAnswer.Stored.class,
              stored -> assertThat(stored.revision()).isEqualTo(new Revision(7)));
    }
    assertThat(place.shownAt("/a/").orElse("")).contains("New words").doesNotContain("Old words");
  }

  @Test
  void aBetterEnrichmentOfTheSameRevisionReplacesAPoorerOneAndNotTheOtherWayRound() {
    StoreUnderTest place = freshStore();
    try (OutputStore store = place.open()) {
      store.apply(batch(1, post("a").level(2).title("Second pass")));

      store.apply(batch(2, post("a").level(1).title("First pass")));

      assertThat(place.shownAt("/a/").orElse("")).contains("Second pass");
      store.apply(batch(3, post("a").level(3).title("Third pass")));
      assertThat(place.shownAt("/a/").orElse("")).contains("Third pass");
    }
  }

  @Test
  void aWithdrawnTextIsFoundNowhere() {
    StoreUnderTest place = freshStore();
    PublicationBuilder fish =
        post("a")
            .title("Zebrafish")
            .html("<p>Zebrafish</p>")
            .excerpt("Zebrafish")
            .tags("zebrafish");
    try (OutputStore store = place.open()) {
      store.apply(batch(2, fish, post("b")));

      List<StoreAnswer> answers =
          store.apply(batch(3, fish.revision(2).withdrawn(new Withdrawal.Gone())));

      assertThat(answers)
          .singleElement()
          .isInstanceOfSatisfying(
              StoreAnswer.Stored.class, stored -> assertThat(stored.live()).isFalse());
    }
    assertThat(place.shown().values())
        .noneMatch(text -> text.contains("Zebrafish") || text.contains("zebrafish"));
    assertThat(place.shownAt("/b/")).isPresent();
  }

  @Test
  void aWithdrawnPostCanBePublishedAgain() {
    StoreUnderTest place = freshStore();
    try (OutputStore store = place.open()) {
      store.apply(batch(1, post("a").withdrawn(new Withdrawal.Gone())));

      store.apply(batch(2, post("a").revision(2).title("Back again")));
    }
    assertThat(place.shownAt("/a/").orElse("")).contains("Back again");
  }

  @Test
  void aPostWithdrawnToAnotherAddressLeadsThere() {
    StoreUnderTest place = freshStore();
    try (OutputStore store = place.open()) {
      store.apply(batch(2, post("a"), post("b")));

      store.apply(batch(3, post("a").revision(2).withdrawn(new Withdrawal.Redirect("/b/"))));
    }
    assertThat(place.shownAt("/a/").orElse("")).contains("b/").doesNotContain("Text of a");
  }

  @Test
  void aFormerAddressLeadsToThePost() {
    StoreUnderTest place = freshStore();
    try (OutputStore store = place.open()) {
      store.apply(batch(1, post("a")));

      store.apply(batch(2, post("a").revision(2).at("/renamed/", "/a/")));
    }
    assertThat(place.shownAt("/renamed/").orElse("")).contains("Text of a");
    assertThat(place.shownAt("/a/").orElse("")).contains("renamed/").doesNotContain("Text of a");
  }

  @Test
  void thePositionIsKeptAcrossARestart() {
    StoreUnderTest place = freshStore();
    try (OutputStore store = place.open()) {
      assertThat(store.position()).isEqualTo(LogPosition.NONE);
      store.apply(batch(5, post("a")));
    }
    try (OutputStore store = place.open()) {
      assertThat(store.position()).isEqualTo(position(5));
    }
  }

  @Test
  void aResetForgetsEverythingAndARebuildGivesTheSame() {
    StoreUnderTest place = freshStore();
    StoreBatch batch = batch(2, post("a").tags("x"), post("b").tags("x", "y"));
    try (OutputStore store = place.open()) {
      store.apply(batch);
      Map<String, String> shown = place.shown();
      LogPosition start = new LogPosition("another-log", Map.of());

      store.reset(start);

      assertThat(store.position()).isEqualTo(start);
      store.apply(batch(0));
      assertThat(place.shownAt("/a/")).isEmpty();
      store.apply(batch);
      assertThat(place.shown()).isEqualTo(shown);
    }
  }

  @Test
  void whatWasTakenInIsShownAndAnsweredByTheNextBatchAtLatest() {
    StoreUnderTest place = freshStore();
    StoreBatch first = batch(2, post("a").tags("x"), post("b").tags("x", "y"));
    StoreBatch second = batch(4, refusedPost("bad"), post("a").revision(2).title("Again"));
    StoreBatch last = batch(5, post("c").tags("y"));
    List<StoreAnswer> answers = new ArrayList<>();
    try (OutputStore store = place.open()) {
      answers.addAll(store.takeIn(first));
      answers.addAll(store.takeIn(second));
      assertThat(store.position()).isEqualTo(position(4));

      answers.addAll(store.apply(last));

      assertThat(answers)
          .map(answer -> answer.postId().value())
          .containsExactly("a", "b", "bad", "a", "c");
      assertThat(answers.get(2)).isInstanceOf(StoreAnswer.Refused.class);
      assertThat(store.apply(batch(5))).isEmpty();
    }
    assertThat(place.shown()).isEqualTo(freshStore().shownAfter(List.of(first, second, last)));
  }

  @Test
  void whatWasTakenInIsShownByAStoreThatIsOpenedAgain() {
    StoreUnderTest place = freshStore();
    StoreBatch batch = batch(2, post("a").tags("x"), post("b").tags("x", "y"));
    try (OutputStore store = place.open()) {
      store.takeIn(batch);
    }
    try (OutputStore store = place.open()) {
      assertThat(store.position()).isEqualTo(position(2));
    }
    assertThat(place.shown()).isEqualTo(freshStore().shownAfter(List.of(batch)));
  }

  @Test
  void aProcessThatEndsAnywhereWhileTheStoreIsFilledLosesNothing() {
    assertNothingIsLostWhereverItEnds(
        (store, log) -> {
          log.subList(0, log.size() - 1).forEach(store::takeIn);
          store.apply(log.getLast());
        });
  }

  @Test
  void aProcessThatEndsAnywhereInABatchLosesNothing() {
    assertNothingIsLostWhereverItEnds((store, log) -> log.forEach(store::apply));
  }

  private void assertNothingIsLostWhereverItEnds(BiConsumer<OutputStore, List<StoreBatch>> way) {
    List<StoreBatch> log =
        List.of(
            batch(3, post("a").tags("x"), post("b").tags("x"), post("c")),
            batch(
                6,
                post("a").revision(2).at("/renamed/", "/a/"),
                post("b").revision(2).withdrawn(new Withdrawal.Gone()),
                post("d").tags("x")));
    Map<String, String> undisturbed = freshStore().shownAfter(log);
    int endings = 0;
    boolean ended = true;
    while (ended) {
      StoreUnderTest place = freshStore();
      ended = place.endsAt(endings, store -> way.accept(store, log));
      try (OutputStore store = place.open()) {
        way.accept(store, log);
        assertThat(store.position()).isEqualTo(position(6));
      }
      assertThat(place.shown())
          .describedAs("after an end at step %s", endings)
          .isEqualTo(undisturbed);
      endings = EndingProcess.next(endings);
      assertThat(endings).isLessThan(MOST_STEPS);
    }
    assertThat(endings).describedAs("durable steps that were interrupted").isGreaterThan(3);
  }
}
