package dev.pressline.core.verdict;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import java.util.Optional;

/**
 * A draft refused.
 *
 * @param stage that refused it: {@code ingest}, {@code publish}, or the name of a store
 * @param sourcePath path of the source as submitted
 * @param cause record that was refused
 */
public record Rejection(
    PostId postId,
    String site,
    Revision revision,
    String stage,
    Refusal refusal,
    Optional<String> sourcePath,
    RecordPosition cause) {
  /** Where a record stands in the log. */
  public record RecordPosition(String topic, int partition, long offset) {}
}
