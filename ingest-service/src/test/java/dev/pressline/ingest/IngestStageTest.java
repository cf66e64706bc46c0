package dev.pressline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.asset.AssetInspector;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.site.SiteEntry;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.stage.Arrival;
import dev.pressline.stage.Outcome;
import dev.pressline.stage.RecordOrigin;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class IngestStageTest {
  private static final RecordOrigin ORIGIN = new RecordOrigin("drafts", 2, 7, 1_700_000_000_000L);
  private static final Revision REVISION = Revision.of(1_700_000_000_000L, 7);

  private final IngestStage stage =
      new IngestStage(
          new AdmissionSettings(
              SiteEntry.settingsOf(Map.of()), AdmissionSettings.DEFAULT_MAX_SOURCE_BYTES),
          AssetInspector.NONE);

  @Test
  void aDraftBecomesAPostWhoseRevisionComesFromTheRecord() {
    var outcome = stage.process(arrival("blog/hello", submission("blog", "# Hello\n\nWorld.")));

    assertThat(emitted(outcome).revision()).isEqualTo(REVISION);
    assertThat(((Outcome.Emit<PostEvent, Rejection>) outcome).key()).isEqualTo("blog/hello");
  }

  @Test
  void aDraftSentInAgainKeepsTheRevisionItBringsAlong() {
    Arrival<Draft> arrival = arrival("blog/hello", submission("blog", "# Hello\n\nWorld."));
    arrival.headers().add("pressline-revision", "42".getBytes(UTF_8));

    assertThat(emitted(stage.process(arrival)).revision()).isEqualTo(new Revision(42));
  }

  @Test
  void aRevisionThatIsNoNumberIsRefused() {
    Arrival<Draft> arrival = arrival("blog/hello", submission("blog", "# Hello\n\nWorld."));
    arrival.headers().add("pressline-revision", "newest".getBytes(UTF_8));

    assertThat(rejection(stage.process(arrival)).refusal().code())
        .isEqualTo("REVISION_HEADER_UNREADABLE");
  }

  @Test
  void aTombstoneWithdrawsThePost() {
    var outcome =
        stage.process(new Arrival<>("blog/hello", Optional.empty(), ORIGIN, new RecordHeaders()));

    assertThat(emitted(outcome))
        .isEqualTo(
            new PostWithdrawal(new PostId("blog/hello"), "blog", REVISION, new Withdrawal.Gone()));
  }

  @Test
  void aRefusalSaysWhichRecordWasRefused() {
    var rejection =
        rejection(stage.process(arrival("blog/hello", submission("elsewhere", "# Hello"))));

    assertThat(rejection.refusal().code()).isEqualTo("UNKNOWN_SITE");
    assertThat(rejection.stage()).isEqualTo("ingest");
    assertThat(rejection.revision()).isEqualTo(REVISION);
    assertThat(rejection.sourcePath()).contains("hello.md");
    assertThat(rejection.cause()).isEqualTo(new Rejection.RecordPosition("drafts", 2, 7));
  }

  @Test
  void aDraftUnderAForeignKeyIsRefused() {
    var outcome = stage.process(arrival("blog/other", submission("blog", "# Hello\n\nWorld.")));

    assertThat(rejection(outcome).refusal().code()).isEqualTo("KEY_MISMATCH");
  }

  private static PostEvent emitted(Outcome<PostEvent, Rejection> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Emit.class);
    return ((Outcome.Emit<PostEvent, Rejection>) outcome).value();
  }

  private static Rejection rejection(Outcome<PostEvent, Rejection> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Reject.class);
    return ((Outcome.Reject<PostEvent, Rejection>) outcome).rejection();
  }

  private static Arrival<Draft> arrival(String key, Draft draft) {
    return new Arrival<>(key, Optional.of(draft), ORIGIN, new RecordHeaders());
  }

  private static Submission submission(String site, String source) {
    return new Submission(
        new PostId("blog/hello"),
        site,
        Optional.empty(),
        SourceBytes.utf8(source),
        Optional.of("hello.md"),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
