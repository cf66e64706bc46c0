package dev.pressline.ingest.door.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.wire.client.Answer;
import dev.pressline.wire.client.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WatchesTest {
  private static final PostId POST = new PostId("blog/a");

  private final Watches watches = new Watches("site", 2);
  private final KnownRevisions revisions = new KnownRevisions("site");

  @Test
  void aPublishedDraftIsSettledByTheReceiptOfTheStore() {
    CompletableFuture<Settlement> settlement = watches.open(POST).settlementOf(new Revision(5));

    watches.on(judged(5, Outcome.PUBLISHED));
    watches.on(stored("postgres", 5));
    watches.on(stored("site", 4));
    assertThat(settlement).isNotDone();

    watches.on(stored("site", 5));
    assertThat(settlement.join()).isInstanceOf(Settlement.Accepted.class);
  }

  @Test
  void anAnswerThatComesBeforeTheTicketCounts() {
    Watch watch = watches.open(POST);
    watches.on(refused(5));

    assertThat(watch.settlementOf(new Revision(5)).join()).isInstanceOf(Settlement.Refused.class);
  }

  @Test
  void whatWasSaidLatelyCountsForARequestThatIsRepeated() {
    watches.on(judged(5, Outcome.UNCHANGED));

    assertThat(watches.open(POST).settlementOf(new Revision(5))).isCompleted();
  }

  @Test
  void whatIsSaidAboutOtherDraftsAndPostsIsNotOurs() {
    CompletableFuture<Settlement> settlement = watches.open(POST).settlementOf(new Revision(5));

    watches.on(judged(4, Outcome.UNCHANGED));
    watches.on(new Answer.DeadLettered(new PostId("blog/other"), "drafts-dlt", "It was no draft."));

    assertThat(settlement).isNotDone();
  }

  @Test
  void aDeadLetterSettlesTheOldestDraftThatWaits() {
    CompletableFuture<Settlement> older = watches.open(POST).settlementOf(new Revision(5));
    CompletableFuture<Settlement> newer = watches.open(POST).settlementOf(new Revision(6));

    watches.on(new Answer.DeadLettered(POST, "posts-dlt", "boom"));

    assertThat(older.join()).isEqualTo(new Settlement.DeadLettered("posts-dlt", "boom"));
    assertThat(newer).isNotDone();
  }

  @Test
  void whoeverIsAnsweredMayStopWatchingAtOnce() {
    Watch first = watches.open(POST);
    Watch second = watches.open(POST);
    CompletableFuture<Void> closed =
        first.settlementOf(new Revision(5)).thenAccept(settled -> first.close());
    CompletableFuture<Settlement> other = second.settlementOf(new Revision(5));

    watches.on(judged(5, Outcome.UNCHANGED));

    assertThat(closed).isCompleted();
    assertThat(other).isCompleted();
    assertThat(watches.openCount()).isOne();
  }

  @Test
  void aDeadLetterMayEndAWatchToo() {
    Watch watch = watches.open(POST);
    CompletableFuture<Void> closed =
        watch.settlementOf(new Revision(5)).thenAccept(settled -> watch.close());

    watches.on(new Answer.DeadLettered(POST, "posts-dlt", "boom"));

    assertThat(closed).isCompleted();
  }

  @Test
  void onlySoManyMayWaitAtOnce() {
    Watch one = watches.open(POST);
    watches.open(new PostId("blog/b"));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> watches.open(new PostId("blog/c")));

    one.close();
    one.close();

    assertThat(watches.openCount()).isOne();
    watches.open(new PostId("blog/c"));
  }

  @Test
  void theNewestRevisionIsTheLastThatChangedThePost() {
    revisions.on(stored("site", 5));
    assertThat(revisions.newestOf(POST)).contains(new Revision(5));

    revisions.on(judged(7, Outcome.SCHEDULED));
    revisions.on(stored("site", 6));
    assertThat(revisions.newestOf(POST)).contains(new Revision(7));
  }

  @Test
  void aDraftOfOursCountsUntilItIsFoundToChangeNothing() {
    revisions.on(stored("site", 5));
    revisions.sent(POST, new Revision(7));
    revisions.sent(POST, new Revision(8));
    assertThat(revisions.newestOf(POST)).contains(new Revision(8));

    revisions.on(refused(8));
    assertThat(revisions.newestOf(POST)).contains(new Revision(7));

    revisions.on(judged(7, Outcome.UNCHANGED));
    assertThat(revisions.newestOf(POST)).contains(new Revision(5));
  }

  @Test
  void anAnswerThatComesBeforeTheTicketOfOurDraftEndsItsWaiting() {
    revisions.on(judged(7, Outcome.PUBLISHED));
    revisions.sent(POST, new Revision(7));
    revisions.on(judged(9, Outcome.PUBLISHED));

    assertThat(revisions.newestOf(POST)).contains(new Revision(9));

    revisions.on(refused(10));
    revisions.sent(POST, new Revision(10));

    assertThat(revisions.newestOf(POST)).contains(new Revision(9));
  }

  private static Answer judged(long revision, Outcome outcome) {
    return new Answer.Judged(
        new Verdict(
            POST,
            "blog",
            new Revision(revision),
            1,
            outcome,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of()));
  }

  private static Answer refused(long revision) {
    return new Answer.Refused(
        new Rejection(
            POST,
            "blog",
            new Revision(revision),
            "ingest",
            Refusal.of("EMPTY_SOURCE", "The source is empty.", "Write something."),
            Optional.empty(),
            new RecordPosition("drafts", 0, 1)));
  }

  private static Answer stored(String store, long revision) {
    return new Answer.Stored(
        new Receipt(POST, store, new Revision(revision), 1, true, Optional.empty(), Instant.EPOCH));
  }
}
