package dev.pressline.core.gate;

import static dev.pressline.core.gate.PostFixture.MONDAY;
import static dev.pressline.core.gate.PostFixture.post;
import static dev.pressline.core.gate.PostFixture.revisionOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateScheduleTest {
  private static final Instant LATER = MONDAY.plusSeconds(500_000);
  private static final Instant LATER_STILL = LATER.plusSeconds(500_000);

  private final GateBench gate = new GateBench();

  @Test
  void aScheduledPostIsShownWhenItsTimeComesAndNotBefore() {
    // Given
    gate.takes(post("a").publishAt(LATER));

    // When
    gate.waitsUntil(LATER.minusMillis(1));
    int early = gate.publications.size();
    gate.waitsUntil(LATER);

    // Then
    assertThat(early).isZero();
    assertThat(gate.publications).hasSize(1);
    assertThat(gate.outcomes()).containsExactly(Outcome.SCHEDULED, Outcome.PUBLISHED);
    assertThat(gate.stateOf("a").nextDue()).isEmpty();
  }

  @Test
  void aScheduledPostHoldsItsPermalinkFromTheBeginning() {
    gate.takes(post("a").publishAt(LATER)).takes(post("b").at("/a/"));

    assertThat(gate.refusals()).containsExactly("PERMALINK_TAKEN");
  }

  @Test
  void aNewerRevisionReplacesTheScheduledOne() {
    // Given
    gate.takes(post("a").publishAt(LATER)).takes(post("a").edit(2).publishAt(LATER_STILL));

    // When
    gate.waitsUntil(LATER);
    int atTheOldTime = gate.publications.size();
    gate.waitsUntil(LATER_STILL);

    // Then
    assertThat(atTheOldTime).isZero();
    assertThat(gate.publications).extracting(Publication::revision).containsExactly(revisionOf(2));
  }

  @Test
  void whatIsShownStaysWhileItsEditIsScheduled() {
    gate.takes(post("a")).takes(post("a").edit(2).publishAt(LATER));

    assertThat(gate.stateOf("a").published().orElseThrow().revision()).isEqualTo(revisionOf(1));
    gate.waitsUntil(LATER);
    assertThat(gate.lastPublication().revision()).isEqualTo(revisionOf(2));
  }

  @Test
  void aRefusedEditLeavesTheScheduleAlone() {
    // Given
    gate.takes(post("b")).takes(post("a").publishAt(LATER)).takes(post("a").edit(2).at("/b/"));

    // When
    gate.waitsUntil(LATER);

    // Then
    assertThat(gate.lastPublication().revision()).isEqualTo(revisionOf(1));
  }

  @Test
  void aWithdrawalCancelsTheSchedule() {
    // Given
    gate.takes(post("a").publishAt(LATER))
        .takes(post("a").edit(2).withdrawn(new Withdrawal.Gone()));

    // When
    gate.waitsUntil(LATER);

    // Then
    assertThat(gate.publications).isEmpty();
    assertThat(gate.outcomes()).containsExactly(Outcome.SCHEDULED, Outcome.WITHDRAWN);
  }

  @Test
  void anExpiredPostIsTakenOffWhenItsTimeIsOver() {
    // Given
    gate.takes(post("a").expiresAt(LATER));

    // When
    gate.waitsUntil(LATER);

    // Then
    assertThat(gate.lastPublication().state())
        .isEqualTo(new Publication.State.Withdrawn(new Withdrawal.Gone()));
    assertThat(gate.outcomes()).containsExactly(Outcome.PUBLISHED, Outcome.WITHDRAWN);
    assertThat(gate.stateOf("a").nextDue()).isEmpty();
  }

  @Test
  void aPostThatExpiredBeforeItCameInIsNeverShown() {
    gate.takes(post("a").expiresAt(MONDAY));

    assertThat(gate.publications).isEmpty();
    assertThat(gate.outcomes()).containsExactly(Outcome.WITHDRAWN);
  }

  @Test
  void anEditThatHasExpiredTakesTheShownPostOff() {
    gate.takes(post("a")).takes(post("a").edit(2).expiresAt(MONDAY));

    assertThat(gate.lastPublication().state())
        .isEqualTo(new Publication.State.Withdrawn(new Withdrawal.Gone()));
    assertThat(gate.lastPublication().revision()).isEqualTo(revisionOf(2));
  }

  @Test
  void aScheduledPostThatExpiresBeforeItIsDueIsNeverShown() {
    // Given
    gate.takes(post("a").publishAt(LATER_STILL).expiresAt(LATER));

    // When
    gate.waitsUntil(LATER_STILL);

    // Then
    assertThat(gate.publications).isEmpty();
    assertThat(gate.outcomes()).containsExactly(Outcome.SCHEDULED, Outcome.WITHDRAWN);
  }

  @Test
  void aScheduledPostThatWasEditedToHeldIsNotShown() {
    gate.takes(post("a").publishAt(LATER)).takes(post("a").edit(2).held()).waitsUntil(LATER);

    assertThat(gate.publications).isEmpty();
    assertThat(gate.outcomes()).containsExactly(Outcome.SCHEDULED, Outcome.HELD);
  }

  @Test
  void aTimeThatComesWhileAClaimIsPendingIsKeptForLater() {
    // Given
    gate.takes(post("a").expiresAt(LATER));
    gate.takesWithoutAnswers(post("a").edit(2).at("/b/").expiresAt(LATER).enriched());

    // When
    gate.waitsUntil(LATER);
    gate.waitsUntil(LATER);

    // Then
    assertThat(gate.lastPublication().state()).isInstanceOf(Publication.State.Withdrawn.class);
    assertThat(gate.stateOf("a").pending()).isEqualTo(Optional.empty());
  }
}
