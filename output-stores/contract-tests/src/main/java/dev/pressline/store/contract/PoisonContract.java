package dev.pressline.store.contract;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.Holding;
import dev.pressline.store.OutputStore;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a store does with a publication that it cannot take. */
abstract class PoisonContract extends RefillContract {
  @Test
  void poisonIsRefusedWithAReasonAndARemedyAndHarmsNoOther() {
    StoreUnderTest place = freshStore();
    try (OutputStore store = place.open()) {
      store.apply(batch(1, post("c")));

      List<StoreAnswer> answers =
          store.apply(
              batch(4, post("a"), refusedPost("bad"), post("c").revision(2).title("New words")));

      assertThat(answers)
          .map(StoreAnswer::getClass)
          .map(Class::getSimpleName)
          .containsExactly("Stored", "Refused", "Stored");
      Refusal why = ((StoreAnswer.Refused) answers.get(1)).refusal();
      assertThat(why.code()).matches("[A-Z][A-Z_]+");
      assertThat(why.message()).isNotBlank();
      assertThat(why.hint()).hasValueSatisfying(hint -> assertThat(hint).isNotBlank());
      assertThat(store.position()).isEqualTo(position(4));
    }
    assertThat(place.shownAt("/a/")).isPresent();
    assertThat(place.shownAt("/c/").orElse("")).contains("New words");
  }

  @Test
  void whatWasShownOfAPostIsTakenOffWhenItsNewestVersionIsPoison() {
    StoreUnderTest place = freshStore();
    try (OutputStore store = place.open()) {
      store.apply(
          batch(2, post("a").title("Zebrafish").html("<p>Zebrafish</p>").tags("x"), post("b")));
      assertThat(place.shown().values()).anyMatch(text -> text.contains("Zebrafish"));

      store.apply(batch(3, refusedPost("a").revision(2)));

      assertThat(place.shown().values()).noneMatch(text -> text.contains("Zebrafish"));
      assertThat(place.shownAt("/b/")).isPresent();
    }
  }

  @Test
  void thatAVersionWasRefusedIsToldWithTheReasonAlsoAfterARestart() {
    StoreUnderTest place = freshStore();
    StoreAnswer.Refused refused;
    try (OutputStore store = place.open()) {
      store.apply(batch(2, post("a"), post("b")));
      refused =
          (StoreAnswer.Refused)
              store.apply(batch(3, refusedPost("a").revision(2).level(2))).getFirst();
    }
    try (OutputStore store = place.open()) {
      PostVersion version = new PostVersion(refused.revision(), 2);
      assertThat(holdings(store))
          .containsExactlyInAnyOrder(
              Holding.refused(refused.postId(), version, refused.refusal()), held("b", 1, 1, true));
    }
  }

  @Test
  void anOlderVersionIsNotShownInPlaceOfPoison() {
    StoreUnderTest place = freshStore();
    PublicationBuilder poison = refusedPost("a").revision(2);
    StoreAnswer first;
    try (OutputStore store = place.open()) {
      first = store.apply(batch(1, poison)).getFirst();
    }
    try (OutputStore store = place.open()) {
      assertThat(store.apply(batch(2, post("a").title("Zebrafish")))).containsExactly(first);
      assertThat(store.apply(batch(2, poison))).containsExactly(first);
    }
    assertThat(place.shown().values()).noneMatch(text -> text.contains("Zebrafish"));
  }

  @Test
  void whatIsShownFollowsFromTheNewestVersionsWhateverPoisonCameBefore() {
    PublicationBuilder other = post("b").tags("x");
    PublicationBuilder early = post("a").tags("x").title("Early");
    PublicationBuilder poison = refusedPost("a").revision(2);
    PublicationBuilder late = post("a").revision(3).title("Late");

    Map<String, String> refused = shownOf(other, poison);
    Map<String, String> healed = shownOf(other, late);

    assertThat(shownOf(other, early, poison)).isEqualTo(refused);
    assertThat(shownOf(poison, other, early)).isEqualTo(refused);
    assertThat(shownOf(early, poison, other, late)).isEqualTo(healed);
    assertThat(shownOf(late, other, poison, early)).isEqualTo(healed);
  }

  /** What is shown after batches of one post each. */
  private Map<String, String> shownOf(PublicationBuilder... posts) {
    StoreUnderTest place = freshStore();
    List<StoreBatch> log = Arrays.stream(posts).map(post -> batch(1, post)).toList();
    try (OutputStore store = place.open()) {
      log.forEach(store::apply);
    }
    return place.shownOfNewest();
  }
}
