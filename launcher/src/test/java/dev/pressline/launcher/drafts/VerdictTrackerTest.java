package dev.pressline.launcher.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.launcher.drafts.DraftResult.Accepted;
import dev.pressline.launcher.drafts.DraftResult.DeadLettered;
import dev.pressline.launcher.drafts.DraftResult.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTrackerTest {
  private static final PostId POST = new PostId("blog/a");
  private static final RecordPosition POSITION = new RecordPosition("drafts", 0, 7);

  private final VerdictTracker tracker = new VerdictTracker(Set.of("site"));

  @Test
  void aPublishedDraftIsSettledByTheReceiptOfTheRequiredStore() {
    tracker.expect(ticket(5));
    tracker.on(verdict(5, Outcome.PUBLISHED));
    assertThat(tracker.openCount()).isOne();

    tracker.on(receipt("postgres", 5));
    assertThat(tracker.openCount()).isOne();

    tracker.on(receipt("site", 5));
    assertThat(tracker.openCount()).isZero();
    assertThat(tracker.counts().of(Outcome.PUBLISHED)).isOne();
  }

  @Test
  void aVerdictOnABetterEnrichmentSettlesNothing() {
    tracker.expect(ticket(5));
    tracker.on(verdict(5, 2, Outcome.UNCHANGED));

    assertThat(tracker.openCount()).isOne();
  }

  @Test
  void aReceiptOfANewerRevisionSettlesAnOlderPublishedOne() {
    tracker.expect(ticket(5));
    tracker.on(receipt("site", 9));
    tracker.on(verdict(5, Outcome.PUBLISHED));

    assertThat(tracker.openCount()).isZero();
  }

  @Test
  void anOlderReceiptDoesNotSettleANewerRevision() {
    tracker.expect(ticket(5));
    tracker.on(verdict(5, Outcome.PUBLISHED));
    tracker.on(receipt("site", 4));

    assertThat(tracker.openCount()).isOne();
  }

  @Test
  void answersThatArriveBeforeTheTicketCount() {
    tracker.on(rejection(5));
    tracker.expect(ticket(5));

    assertThat(tracker.results()).singleElement().isInstanceOf(Refused.class);
  }

  @Test
  void anUnchangedDraftNeedsNoReceipt() {
    tracker.expect(ticket(5));
    tracker.on(verdict(5, Outcome.UNCHANGED));

    assertThat(tracker.results())
        .singleElement()
        .isInstanceOfSatisfying(
            Accepted.class, it -> assertThat(it.outcome()).isEqualTo(Outcome.UNCHANGED));
  }

  @Test
  void verdictsOnOtherRevisionsAreNotOurs() {
    tracker.expect(ticket(5));
    tracker.on(verdict(4, Outcome.UNCHANGED));
    tracker.on(rejection(6));

    assertThat(tracker.openCount()).isOne();
  }

  @Test
  void aDeadLetterSettlesItsPost() {
    tracker.expect(ticket(5));
    tracker.onDeadLetter(POST, "drafts-dlt", "boom");

    assertThat(tracker.results()).singleElement().isInstanceOf(DeadLettered.class);
    assertThat(tracker.counts().deadLettered()).isOne();
  }

  @Test
  void aStoreThatRefusesAPublishedPostMakesItRejected() {
    tracker.expect(ticket(5));
    tracker.on(verdict(5, Outcome.PUBLISHED));
    tracker.on(rejection(5, "site"));

    assertThat(tracker.counts().rejected()).isOne();
  }

  @Test
  void whatAStoreRefusesThatNobodyWaitsForDecidesNothing() {
    tracker.expect(ticket(5));
    tracker.on(verdict(5, Outcome.PUBLISHED));
    tracker.on(rejection(5, "postgres"));
    assertThat(tracker.openCount()).isOne();

    tracker.on(receipt("site", 5));

    assertThat(tracker.counts().of(Outcome.PUBLISHED)).isOne();
    assertThat(tracker.counts().rejected()).isZero();
  }

  @Test
  void everyRequiredStoreHasToHaveIt() {
    VerdictTracker both = new VerdictTracker(Set.of("site", "postgres"));
    both.expect(ticket(5));
    both.on(verdict(5, Outcome.PUBLISHED));
    both.on(receipt("site", 5));
    both.on(receipt("postgres", 4));
    assertThat(both.openCount()).isOne();

    both.on(receipt("postgres", 5));

    assertThat(both.counts().of(Outcome.PUBLISHED)).isOne();
  }

  private static Ticket ticket(long revision) {
    return new Ticket(POST, new Revision(revision), Label.of("a.md"), POSITION);
  }

  private static Verdict verdict(long revision, Outcome outcome) {
    return verdict(revision, 1, outcome);
  }

  private static Verdict verdict(long revision, int level, Outcome outcome) {
    return new Verdict(
        POST,
        "blog",
        new Revision(revision),
        level,
        outcome,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Rejection rejection(long revision) {
    return rejection(revision, "ingest");
  }

  private static Rejection rejection(long revision, String stage) {
    return new Rejection(
        POST,
        "blog",
        new Revision(revision),
        stage,
        Refusal.of("EMPTY_SOURCE", "It is empty.", "Write something."),
        Optional.empty(),
        POSITION);
  }

  private static Receipt receipt(String store, long revision) {
    return new Receipt(
        POST, store, new Revision(revision), 1, true, Optional.empty(), Instant.EPOCH);
  }
}
