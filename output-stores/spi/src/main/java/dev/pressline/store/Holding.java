package dev.pressline.store;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.verdict.Refusal;
import java.util.Optional;

/**
 * The version of a post that a store holds.
 *
 * @param enrichmentLevel which of the better and better enrichments of the revision it is
 * @param live whether readers are shown the post
 * @param refusal why nothing is held of the version but that it was refused; empty when it was not
 */
public record Holding(
    PostId postId,
    Revision revision,
    int enrichmentLevel,
    boolean live,
    Optional<Refusal> refusal) {
  /** A version that is held. */
  public static Holding of(PostId postId, PostVersion version, boolean live) {
    return new Holding(postId, version.revision(), version.level(), live, Optional.empty());
  }

  /** A version that the store has refused. */
  public static Holding refused(PostId postId, PostVersion version, Refusal why) {
    return new Holding(postId, version.revision(), version.level(), false, Optional.of(why));
  }
}
