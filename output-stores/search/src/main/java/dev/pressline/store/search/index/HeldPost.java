package dev.pressline.store.search.index;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.PostVersion;

/**
 * The version of a post that the index holds.
 *
 * @param level of the enrichment
 */
public record HeldPost(PostId id, Revision revision, int level, Showing showing) {
  /**
   * Whether it is to be kept when the other arrives: it is newer, or as new and better enriched.
   */
  public boolean outranks(HeldPost other) {
    return new PostVersion(revision, level).outranks(new PostVersion(other.revision, other.level));
  }

  /** Whether readers find it. */
  public boolean isLive() {
    return showing instanceof Showing.Live;
  }
}
