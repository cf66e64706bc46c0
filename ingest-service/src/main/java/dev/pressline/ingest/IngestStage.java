package dev.pressline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.admission.Admission;
import dev.pressline.core.admission.AdmissionResult;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.asset.AssetInspector;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.draft.WithdrawalRequest;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.stage.Arrival;
import dev.pressline.stage.Outcome;
import dev.pressline.stage.RecordOrigin;
import dev.pressline.stage.Stage;
import dev.pressline.stage.headers.StageHeaders;
import dev.pressline.wire.PipelineTopics;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.kafka.common.header.Header;

/** Admits drafts: where the core's admission meets the record that a draft came in. */
final class IngestStage implements Stage<Draft, PostEvent, Rejection> {
  static final String NAME = "ingest";

  private final AdmissionSettings settings;
  private final AssetInspector assets;

  IngestStage(AdmissionSettings settings, AssetInspector assets) {
    this.settings = settings;
    this.assets = assets;
  }

  @Override
  public Outcome<PostEvent, Rejection> process(Arrival<Draft> arrival) {
    Draft draft = arrival.value().orElseGet(() -> withdrawalOf(arrival.key()));
    Optional<Revision> revision = revisionOf(arrival);
    if (revision.isEmpty()) {
      return rejected(arrival, draft, unreadableRevision());
    }
    if (!draft.postId().value().equals(arrival.key())) {
      return rejected(arrival, draft, keyMismatch(draft.postId()));
    }
    return switch (admitted(draft, revision.get())) {
      case AdmissionResult.Admitted(PostEvent event) ->
          new Outcome.Emit<>(event.postId().value(), event);
      case AdmissionResult.Refused(Refusal refusal) -> rejected(arrival, draft, refusal);
    };
  }

  /** A store that does not answer is no draft's fault, so the record is tried again. */
  private AdmissionResult admitted(Draft draft, Revision revision) {
    try {
      return Admission.admit(draft, revision, settings, assets);
    } catch (UncheckedIOException e) {
      throw new AssetsUnavailableException(e);
    }
  }

  /** A tombstone is Kafka's own word for a post that is gone. */
  private static Draft withdrawalOf(String key) {
    PostId postId = new PostId(key);
    return new WithdrawalRequest(
        postId, PipelineTopics.siteOf(postId), new Withdrawal.Gone(), Optional.empty());
  }

  /** A draft sent in again brings its revision along; empty when it cannot be read. */
  private static Optional<Revision> revisionOf(Arrival<?> arrival) {
    Header header = arrival.headers().lastHeader(StageHeaders.REVISION);
    if (header == null) {
      return Optional.of(revisionOf(arrival.origin()));
    }
    try {
      return Optional.of(new Revision(Long.parseLong(new String(header.value(), UTF_8).strip())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Revision revisionOf(RecordOrigin origin) {
    return Revision.of(origin.timestampMillis(), origin.offset());
  }

  private static Refusal unreadableRevision() {
    return Refusal.of(
        "REVISION_HEADER_UNREADABLE",
        "The header " + StageHeaders.REVISION + " of the draft is not a decimal number.",
        "Leave the header out; only replayed drafts need it.");
  }

  private static Refusal keyMismatch(PostId postId) {
    return Refusal.of(
        "KEY_MISMATCH",
        "The key of the draft's record is not its post id, which is \"" + postId + "\".",
        "Send the post id as the record key: it keeps the revisions of a post in order.");
  }

  /** Under the key of the record, because that is what its sender looks for. */
  private static Outcome<PostEvent, Rejection> rejected(
      Arrival<Draft> arrival, Draft draft, Refusal refusal) {
    RecordOrigin origin = arrival.origin();
    return new Outcome.Reject<>(
        new Rejection(
            draft.postId(),
            draft.site(),
            revisionOf(arrival).orElseGet(() -> revisionOf(origin)),
            NAME,
            refusal,
            draft instanceof Submission submission ? submission.sourcePath() : Optional.empty(),
            new Rejection.RecordPosition(origin.topic(), origin.partition(), origin.offset())),
        refusal.code());
  }
}
