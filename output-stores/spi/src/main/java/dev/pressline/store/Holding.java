package dev.pressline.store;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;

/**
 * The version of a post that a store holds.
 *
 * @param enrichmentLevel which of the better and better enrichments of the revision it is
 * @param live whether readers are shown the post
 */
public record Holding(PostId postId, Revision revision, int enrichmentLevel, boolean live) {}
