package dev.pressline.launcher.drafts;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostId;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.launcher.assets.AssetUpload;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/** Drafts made of files and of other source text. */
public final class Submissions {
  /** Largest file that is sent at all; what ingest admits is its own, smaller setting. */
  static final long MAX_FILE_BYTES = 12L * 1024 * 1024;

  private Submissions() {}

  /** The draft of a file with the files it mentions, or why there is none. */
  public static Labelled labelled(
      DraftFile file, String site, String submitter, AssetUpload assets) {
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
      byte[] bytes = Files.readAllBytes(file.file());
      Source source =
          new Source(
              file.postId(),
              Optional.empty(),
              SourceBytes.of(bytes),
              Optional.of(file.sourcePath()));
      Submission draft = of(source, site, submitter);
      return new Labelled.Ready(
          assets.of(file.sourcePath(), bytes).map(draft::with).orElse(draft), file.sourcePath());
    } catch (IOException e) {
      return unreadable(
          file,
          Refusal.of(
              "FILE_UNREADABLE",
              "The file cannot be read: " + e.getMessage(),
              "Check that it still exists and that you may read it."));
    }
  }

  /** The source as far as file names in it can be read. */
  public static String text(DraftFile file) throws IOException {
    return Files.size(file.file()) > MAX_FILE_BYTES
        ? ""
        : new String(Files.readAllBytes(file.file()), StandardCharsets.UTF_8);
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
    return new Labelled.Unreadable(file.postId(), file.sourcePath(), refusal);
  }
}
