package dev.pressline.core.verdict;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import java.util.Optional;
import java.util.Set;

/**
 * A draft refused.
 *
 * @param stage that refused it: {@code ingest}, {@code enrich}, {@code publish}, or the name of a
 *     store
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
  private static final Set<String> BEFORE_STORES = Set.of("ingest", "enrich", "publish");

  /**
   * Whether it decides for those who wait until the stores of these names have the post: it comes
   * from before the stores, or from one of them. What another store refuses is a matter between
   * that store and whoever runs it.
   */
  public boolean concerns(Set<String> stores) {
    return BEFORE_STORES.contains(stage) || stores.contains(stage);
  }

  /** Where a record stands in the log. */
  public record RecordPosition(String topic, int partition, long offset) {}
}
