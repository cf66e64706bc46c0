package dev.pressline.core.enrichment.hint;

import dev.pressline.core.post.PostId;

/**
 * The post that a quoted title means.
 *
 * @param score probability that it is this post, between 0 and 1
 */
public record TitleMatch(PostId postId, double score) {}
