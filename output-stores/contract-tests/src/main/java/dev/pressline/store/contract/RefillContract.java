package dev.pressline.store.contract;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a store shows while it is filled again. */
abstract class RefillContract extends UpkeepContract {
  private static final int MOST_STEPS = 500;
  private static final LogPosition START = in(0);

  /** In the old log: one that stays, one that changes, one that is withdrawn, one that is lost. */
  private final StoreBatch old =
      batch(
          4,
          post("same").tags("x"),
          post("changed").title("Coelacanth").tags("x", "coelacanth"),
          post("withdrawn").title("Zebrafish").html("<p>Zebrafish</p>").tags("zebrafish"),
          post("lost").title("Axolotl").html("<p>Axolotl</p>").excerpt("Axolotl").tags("x"));

  private StoreBatch first() {
    return until(
        4,
        post("new").tags("y"),
        post("withdrawn").title("Zebrafish").html("<p>Zebrafish</p>").tags("zebrafish"),
        refusedPost("bad"),
        post("changed").revision(2).at("/renamed/", "/changed/"));
  }

  private static StoreBatch rest() {
    return until(
        6, post("same").tags("x"), post("withdrawn").revision(2).withdrawn(new Withdrawal.Gone()));
  }

  @Test
  void readersSeeWhatTheySawWhileTheStoreIsFilledAgain() {
    StoreUnderTest place = freshStore();
    List<StoreAnswer> answers = new ArrayList<>();
    try (OutputStore store = place.open()) {
      store.apply(old);
      Map<String, String> before = place.shown();

      store.reset(START);
      assertThat(store.position()).isEqualTo(START);
      assertThat(place.shown()).isEqualTo(before);

      answers.addAll(store.takeIn(first()));
      assertThat(store.position()).isEqualTo(in(4));
      assertThat(store.mend(LogPart.all(first().publications()))).isEmpty();
      assertThat(place.shown()).isEqualTo(before);

      answers.addAll(store.apply(rest()));
      assertThat(store.position()).isEqualTo(in(6));
      assertThat(store.mend(LogPart.all(rest().publications()))).isEmpty();
    }
    assertThat(answers)
        .map(answer -> answer.postId().value())
        .containsExactly("new", "withdrawn", "bad", "changed", "same", "withdrawn");
    assertThat(answers.get(1)).isEqualTo(answers.get(5));
    assertThat(answers.get(2)).isInstanceOf(StoreAnswer.Refused.class);
    assertItShowsTheNewLog(place);
  }

  @Test
  void aFillThatIsBrokenOffGoesOnWhereItWas() {
    StoreUnderTest place = freshStore();
    Map<String, String> before = place.shownAfter(List.of(old));
    try (OutputStore store = place.open()) {
      store.reset(START);
      store.takeIn(first());
    }
    assertThat(place.shown()).isEqualTo(before);
    try (OutputStore store = place.open()) {
      assertThat(store.position()).isEqualTo(in(4));
      assertThat(place.shown()).isEqualTo(before);
      assertThat(holdings(store))
          .filteredOn(holding -> holding.refusal().isEmpty())
          .containsExactlyInAnyOrder(
              held("new", 1, 1, true), held("withdrawn", 1, 1, true), held("changed", 2, 1, true));

      store.apply(rest());
    }
    assertItShowsTheNewLog(place);
  }

  @Test
  void aFillThatIsBegunAgainKnowsNothingOfTheFirst() {
    StoreUnderTest place = freshStore();
    Map<String, String> before = place.shownAfter(List.of(old));
    try (OutputStore store = place.open()) {
      store.reset(START);
      store.takeIn(until(9, post("axolotl"), post("new").revision(9).title("Axolotl")));
    }
    try (OutputStore store = place.open()) {
      store.reset(START);
      assertThat(store.position()).isEqualTo(START);
      assertThat(holdings(store)).isEmpty();
      store.takeIn(first());
      assertThat(place.shown()).isEqualTo(before);
      store.apply(rest());
    }
    assertItShowsTheNewLog(place);
  }

  @Test
  void whatIsLostByHandIsNotMendedBeforeTheStoreIsFilledAgain() {
    StoreUnderTest place = freshStore();
    try (OutputStore store = place.open()) {
      store.apply(old);
      store.reset(START);
      store.takeIn(first());
      place.lose("/same/");
      Map<String, String> left = place.shown();

      assertThat(store.mend(LogPart.all(first().publications()))).isEmpty();

      assertThat(place.shown()).isEqualTo(left);
      store.apply(rest());
    }
    assertItShowsTheNewLog(place);
  }

  @Test
  void aStoreThatIsFilledFromAnEmptyLogShowsNothing() {
    StoreUnderTest place = freshStore();
    try (OutputStore store = place.open()) {
      store.apply(old);
      store.reset(START);

      assertThat(store.apply(until(0))).isEmpty();

      assertThat(holdings(store)).isEmpty();
      assertThat(store.position()).isEqualTo(START);
    }
    assertThat(place.shown()).isEqualTo(freshStore().shownAfter(List.of(until(0))));
  }

  @Test
  void aProcessThatEndsAnywhereWhileAStoreIsFilledAgainLosesNothingAndShowsNothingEarly() {
    Map<String, String> after = shownByTheNewLog();
    int endings = 0;
    boolean ended = true;
    while (ended) {
      StoreUnderTest place = freshStore();
      Map<String, String> before = place.shownAfter(List.of(old));
      AtomicBoolean complete = new AtomicBoolean();
      ended = place.endsAt(endings, store -> refill(store, complete));
      if (!complete.get()) {
        assertThat(place.shown()).describedAs("after an end at step %s", endings).isEqualTo(before);
      }
      try (OutputStore store = place.open()) {
        refill(store, new AtomicBoolean());
      }
      assertThat(place.shown())
          .describedAs("when it went on after an end at step %s", endings)
          .isEqualTo(after);
      endings = EndingProcess.next(endings);
      assertThat(endings).isLessThan(MOST_STEPS);
    }
    assertThat(endings).describedAs("durable steps that were interrupted").isGreaterThan(3);
  }

  /** As whoever drives a store does: one that is of another log is filled from the beginning. */
  private void refill(OutputStore store, AtomicBoolean complete) {
    if (!store.position().logId().equals(START.logId())) {
      store.reset(START);
    }
    store.takeIn(first());
    complete.set(true);
    store.apply(rest());
  }

  private void assertItShowsTheNewLog(StoreUnderTest place) {
    assertThat(place.shown()).isEqualTo(shownByTheNewLog());
    assertThat(place.shown().values())
        .noneMatch(text -> text.matches("(?is).*(zebrafish|axolotl|coelacanth).*"));
  }

  private Map<String, String> shownByTheNewLog() {
    return freshStore().shownAfter(List.of(first(), rest()));
  }

  private static StoreBatch until(long end, PublicationBuilder... posts) {
    return new StoreBatch(Arrays.stream(posts).map(PublicationBuilder::build).toList(), in(end));
  }

  /** A place in the new log. */
  private static LogPosition in(long next) {
    return new LogPosition("new-log", Map.of(0, next));
  }
}
