package dev.pressline.launcher.drafts;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostId;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/** Drafts made of files and of other source text. */
public final class Submissions {
  /** Largest file that is sent at all; what ingest admits is its own, smaller setting. */
  static final long MAX_FILE_BYTES = 12L * 1024 * 1024;

  private Submissions() {}

  /** The draft of a file, or why there is none. */
  public static Labelled labelled(DraftFile file, String site, String submitter) {
    try {
      long size = Files.size(file.file());
      if (size > MAX_FILE_BYTES) {
        return unreadable(
            file,
            Refusal.of(
                "SOURCE_TOO_LARGE",
                "The file has %,d bytes; no record on the log is larger than %,d."
                    .formatted(size, MAX_FILE_BYTES),
                "Split the post, or move data in it to files beside it."));
      }
      Source source =
          new Source(
              file.postId(),
              Optional.empty(),
              SourceBytes.of(Files.readAllBytes(file.file())),
              Optional.of(file.sourcePath()));
      return new Labelled.Ready(of(source, site, submitter), file.sourcePath());
    } catch (IOException e) {
      return unreadable(
          file,
          Refusal.of(
              "FILE_UNREADABLE",
              "The file cannot be read: " + e.getMessage(),
              "Check that it still exists and that you may read it."));
    }
  }

  /** The draft of source text from anywhere. */
  public static Submission of(Source source, String site, String submitter) {
    return new Submission(
        source.postId(),
        site,
        source.format(),
        source.bytes(),
        source.path(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(submitter));
  }

  /**
   * Source text and what it is called.
   *
   * @param format detected when absent
   * @param path relative to the submitted folder
   */
  public record Source(
      PostId postId, Optional<SourceFormat> format, SourceBytes bytes, Optional<String> path) {}

  private static Labelled unreadable(DraftFile file, Refusal refusal) {
    return new Labelled.Unreadable(file.postId(), Label.of(file.sourcePath()), refusal);
  }
}
