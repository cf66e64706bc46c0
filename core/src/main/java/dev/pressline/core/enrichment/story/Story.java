package dev.pressline.core.enrichment.story;

import dev.pressline.core.post.PostId;
import java.util.Optional;

/**
 * What the other posts of a site tell of a post's story.
 *
 * @param before the last one that told it earlier: the post is its update
 * @param newest the last one that tells it later
 */
public record Story(Optional<PostId> before, Optional<PostId> newest) {
  /** Nobody else tells it. */
  public static final Story ALONE = new Story(Optional.empty(), Optional.empty());
}
