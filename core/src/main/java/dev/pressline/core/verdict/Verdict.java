package dev.pressline.core.verdict;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a draft that was not rejected.
 *
 * @param message why, in a sentence for people
 * @param url absolute address of the post, if it has one
 * @param dueAt when a scheduled post will be shown
 * @param sourcePath path of the source as submitted
 * @param warnings what ingest noticed or mended
 */
public record Verdict(
    PostId postId,
    String site,
    Revision revision,
    int enrichmentLevel,
    Outcome outcome,
    String message,
    Optional<String> url,
    Optional<Instant> dueAt,
    Optional<String> sourcePath,
    List<Warning> warnings) {
  public Verdict {
    warnings = List.copyOf(warnings);
  }
}
