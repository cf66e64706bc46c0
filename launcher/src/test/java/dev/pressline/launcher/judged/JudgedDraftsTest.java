package dev.pressline.launcher.judged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.launcher.drafts.DraftResult;
import dev.pressline.launcher.drafts.Label;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.drafts.Ticket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgedDraftsTest {
  private static final PostId POST = new PostId("blog/a");

  private final JudgedDrafts drafts = new JudgedDrafts(JudgedDraftsTest::bytes, Map.of());

  @Test
  void whatWasNeverJudgedIsToBeSent() {
    assertThat(drafts.unlessJudged(draft("A", "watch"))).isEqualTo(draft("A", "watch"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PUBLISHED", "SCHEDULED", "UNCHANGED", "HELD"})
  void whatWasJudgedIsAsBeforeWhoeverSentIt(Outcome outcome) {
    judge("A", outcome);

    assertThat(drafts.unlessJudged(draft("A", "watch")))
        .isEqualTo(new Labelled.AsBefore(POST, Label.of("a.md")));
  }

  @ParameterizedTest
  @EnumSource(names = {"SUPERSEDED", "WITHDRAWN"})
  void whatOthersHadTheLastWordOnIsToBeSent(Outcome outcome) {
    judge("A", outcome);

    assertThat(drafts.unlessJudged(draft("A", "watch"))).isInstanceOf(Labelled.Ready.class);
  }

  @Test
  void anotherTextIsToBeSent() {
    judge("A", Outcome.PUBLISHED);

    assertThat(drafts.unlessJudged(draft("B", "watch"))).isInstanceOf(Labelled.Ready.class);
  }

  @Test
  void whatWasRefusedIsToldAgain() {
    judge("A", Outcome.PUBLISHED);
    Labelled unused = drafts.noted(draft("B", "publish"));
    drafts.learn(List.of(new DraftResult.Refused(ticket(), Refusal.of("BAD", "Bad.", "Mend."))));

    assertThat(drafts.unlessJudged(draft("A", "watch"))).isInstanceOf(Labelled.Ready.class);
    assertThat(drafts.hashes()).isEmpty();
  }

  private void judge(String text, Outcome outcome) {
    Labelled unused = drafts.noted(draft(text, "publish"));
    drafts.learn(
        List.of(
            new DraftResult.Accepted(
                ticket(), outcome, "", Optional.empty(), Optional.empty(), List.of())));
  }

  private static Ticket ticket() {
    return new Ticket(POST, new Revision(1), Label.of("a.md"), new RecordPosition("drafts", 0, 0));
  }

  private static Labelled draft(String text, String submitter) {
    return new Labelled.Ready(
        new Submission(
            POST,
            "blog",
            Optional.empty(),
            SourceBytes.of(text.getBytes(UTF_8)),
            Optional.of("a.md"),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(submitter)),
        "a.md");
  }

  private static byte[] bytes(Submission draft) {
    return (draft + new String(draft.source().toByteArray(), UTF_8)).getBytes(UTF_8);
  }
}
