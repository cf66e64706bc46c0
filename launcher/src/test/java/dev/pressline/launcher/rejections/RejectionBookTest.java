package dev.pressline.launcher.rejections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.launcher.rejections.ToldRejection.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RejectionBookTest {
  private final RejectionBook book = new RejectionBook();

  @Test
  void aRejectionThatNobodyHasAnsweredIsOpen() {
    book.refused(rejection("blog/a", 2, "ingest"), second(10));
    book.judged(verdict("blog/a", 1), second(20));
    book.judged(verdict("blog/b", 3), second(20));

    assertThat(standings()).containsExactly(Standing.OPEN);
  }

  @Test
  void aVerdictOfANewerVersionMendsItWhicheverIsHeardFirst() {
    book.judged(verdict("blog/a", 3), second(20));
    book.refused(rejection("blog/a", 2, "publish"), second(10));

    assertThat(standings()).containsExactly(Standing.MENDED);
  }

  @Test
  void theSameVersionTakenWhenItCameAgainMendsItAndTheSameTakenBeforeDoesNot() {
    book.refused(rejection("blog/a", 2, "ingest"), second(10));
    book.judged(verdict("blog/a", 2), second(20));
    book.refused(rejection("blog/b", 2, "publish"), second(10));
    book.judged(verdict("blog/b", 2), second(5));

    assertThat(standings()).containsExactly(Standing.MENDED, Standing.OPEN);
  }

  @Test
  void ofSeveralRefusalsTheNewestIsTheOneToLookAt() {
    book.refused(rejection("blog/a", 2, "ingest"), second(10));
    book.refused(rejection("blog/a", 3, "publish"), second(30));

    assertThat(standings()).containsExactly(Standing.REFUSED_AGAIN, Standing.OPEN);
  }

  @Test
  void whatAStoreRefusedIsMendedByThatStoreAlone() {
    book.refused(rejection("blog/a", 2, "postgres"), second(10));
    book.judged(verdict("blog/a", 3), second(20));
    book.stored(receipt("blog/a", "site", 3, second(21)));
    assertThat(standings()).containsExactly(Standing.OPEN);

    book.stored(receipt("blog/a", "postgres", 3, second(22)));

    assertThat(standings()).containsExactly(Standing.MENDED);
    assertThat(book.hasAnyOfStores()).isTrue();
  }

  @Test
  void whatAStoreRefusedSaysNothingAboutThePipeline() {
    book.refused(rejection("blog/a", 2, "ingest"), second(10));
    book.refused(rejection("blog/a", 3, "site"), second(20));

    assertThat(standings()).containsExactly(Standing.OPEN, Standing.OPEN);
  }

  private List<Standing> standings() {
    return book.told().stream().map(ToldRejection::standing).toList();
  }

  static Rejection rejection(String post, long revision, String stage) {
    return new Rejection(
        new PostId(post),
        "blog",
        new Revision(revision),
        stage,
        Refusal.of("TOO_HEAVY", "The shelf bends.", "Take something off."),
        Optional.of(post + ".md"),
        new Rejection.RecordPosition("drafts", 0, revision));
  }

  private static Verdict verdict(String post, long revision) {
    return new Verdict(
        new PostId(post),
        "blog",
        new Revision(revision),
        1,
        Outcome.PUBLISHED,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Receipt receipt(String post, String store, long revision, Instant at) {
    return new Receipt(
        new PostId(post), store, new Revision(revision), 1, true, Optional.empty(), at);
  }

  static Instant second(long number) {
    return Instant.ofEpochSecond(number);
  }
}
