package dev.pressline.store.site.model;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.PostVersion;

/**
 * The version of a post that the store holds, without its body.
 *
 * @param site the site it belongs to
 * @param level of the enrichment
 */
public record HeldCard(String site, Revision revision, int level, PostCard card) {
  /** The post. */
  public PostId id() {
    return card.id();
  }

  /**
   * Whether it is to be kept when the other arrives: it is newer, or as new and better enriched.
   */
  public boolean outranks(HeldCard other) {
    return new PostVersion(revision, level).outranks(new PostVersion(other.revision, other.level));
  }
}
