package dev.pressline.ingest.door.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.draft.WithdrawalRequest;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import dev.pressline.wire.client.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatsTest {
  private static final PostId POST = new PostId("blog/a");
  private static final Repeats.Key KEY = new Repeats.Key("cms", "k");

  private long now;
  private int sent;
  private final Repeats repeats = new Repeats(100, Duration.ofHours(1), () -> now);

  @Test
  void theSameKeyAndContentIsSentOnce() {
    CompletableFuture<Ticket> first = repeats.once(KEY, "one", this::send);
    CompletableFuture<Ticket> again = repeats.once(KEY, "one", this::send);

    assertThat(again.join()).isEqualTo(first.join());
    assertThat(sent).isOne();
  }

  @Test
  void theSameKeyForOtherContentIsRefused() {
    repeats.once(KEY, "one", this::send).join();

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> repeats.once(KEY, "two", this::send))
        .satisfies(e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.KEY_REUSED));
    assertThat(sent).isOne();
  }

  @Test
  void theSameKeyOfAnotherTokenIsAnotherKey() {
    repeats.once(KEY, "one", this::send).join();
    repeats.once(new Repeats.Key("other", "k"), "two", this::send).join();

    assertThat(sent).isEqualTo(2);
  }

  @Test
  void aRepetitionThatComesTooEarlyWaitsForTheFirst() {
    CompletableFuture<Ticket> slow = new CompletableFuture<>();
    CompletableFuture<Ticket> first = repeats.once(KEY, "one", () -> slow);

    CompletableFuture<Ticket> again = repeats.once(KEY, "one", this::send);
    assertThat(again).isNotDone();

    slow.complete(ticket(7));
    assertThat(first.join()).isEqualTo(ticket(7));
    assertThat(again.join()).isEqualTo(ticket(7));
    assertThat(sent).isZero();
  }

  @Test
  void whatFailedIsSentAgain() {
    assertThat(repeats.once(KEY, "one", () -> CompletableFuture.failedFuture(new Away())))
        .isCompletedExceptionally();
    assertThat(
            repeats.once(
                KEY,
                "one",
                () -> {
                  throw new Away();
                }))
        .isCompletedExceptionally();

    assertThat(repeats.once(KEY, "one", this::send)).isCompleted();
  }

  @Test
  void aKeyIsForgottenAfterItsTime() {
    repeats.once(KEY, "one", this::send).join();
    now += Duration.ofHours(1).toNanos();

    repeats.once(KEY, "two", this::send).join();

    assertThat(sent).isEqualTo(2);
  }

  @Test
  void everyFieldOfADraftIsInItsFingerprint() {
    List<Draft> drafts =
        List.of(
            draft("blog/a", "text", Map.of(), Optional.empty()),
            draft("blog/b", "text", Map.of(), Optional.empty()),
            draft("blog/a", "text.", Map.of(), Optional.empty()),
            draft("blog/a", "text", Map.of("a", "b"), Optional.empty()),
            draft("blog/a", "text", Map.of("ab", ""), Optional.empty()),
            draft("blog/a", "text", Map.of(), Optional.of("a.md")),
            new WithdrawalRequest(POST, "blog", new Withdrawal.Gone(), Optional.empty()),
            new WithdrawalRequest(POST, "blog", new Withdrawal.Redirect("/b"), Optional.empty()));

    Stream<String> fingerprints = drafts.stream().map(Fingerprint::of);

    assertThat(fingerprints).doesNotHaveDuplicates();
    assertThat(
            Fingerprint.of(draft("blog/a", "text", Map.of("x", "1", "y", "2"), Optional.empty())))
        .isEqualTo(
            Fingerprint.of(draft("blog/a", "text", Map.of("y", "2", "x", "1"), Optional.empty())));
  }

  private CompletableFuture<Ticket> send() {
    sent++;
    return CompletableFuture.completedFuture(ticket(sent));
  }

  private static Ticket ticket(long revision) {
    return new Ticket(POST, new Revision(revision), new RecordPosition("drafts", 0, revision));
  }

  private static Draft draft(
      String id, String source, Map<String, String> metadata, Optional<String> path) {
    return new Submission(
        new PostId(id),
        "blog",
        Optional.empty(),
        SourceBytes.utf8(source),
        path,
        metadata,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static final class Away extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
