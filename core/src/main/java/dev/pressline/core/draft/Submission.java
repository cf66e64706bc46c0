package dev.pressline.core.draft;

import dev.pressline.core.asset.DraftAsset;
import dev.pressline.core.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Source text to be published.
 *
 * @param format form of the source; detected when absent
 * @param source the source exactly as submitted
 * @param sourcePath path relative to the submitted folder, with {@code /}
 * @param metadata overrides the front matter: the same keys, values written as YAML
 * @param publishAt not shown before, whatever the front matter says
 * @param expiresAt withdrawn then, whatever the front matter says
 * @param assets files that the source may refer to; absent when the submitter says nothing of files
 */
public record Submission(
    PostId postId,
    String site,
    Optional<SourceFormat> format,
    SourceBytes source,
    Optional<String> sourcePath,
    Map<String, String> metadata,
    Optional<Instant> publishAt,
    Optional<Instant> expiresAt,
    Optional<String> submitter,
    Optional<List<DraftAsset>> assets)
    implements Draft {
  public Submission {
    metadata = Map.copyOf(metadata);
    assets = assets.map(List::copyOf);
  }

  /** A submission that says nothing of files. */
  public Submission(
      PostId postId,
      String site,
      Optional<SourceFormat> format,
      SourceBytes source,
      Optional<String> sourcePath,
      Map<String, String> metadata,
      Optional<Instant> publishAt,
      Optional<Instant> expiresAt,
      Optional<String> submitter) {
    this(
        postId,
        site,
        format,
        source,
        sourcePath,
        metadata,
        publishAt,
        expiresAt,
        submitter,
        Optional.empty());
  }

  /** The same submission from nobody in particular. */
  public Submission withoutSubmitter() {
    return with(Optional.empty(), assets);
  }

  /** The same submission with these files. */
  public Submission with(List<DraftAsset> files) {
    return with(submitter, Optional.of(files));
  }

  private Submission with(Optional<String> someone, Optional<List<DraftAsset>> files) {
    return new Submission(
        postId, site, format, source, sourcePath, metadata, publishAt, expiresAt, someone, files);
  }
}
