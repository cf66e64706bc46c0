package dev.pressline.core.enrichment;

import dev.pressline.core.post.PostId;

/**
 * Another post of the same site worth reading next.
 *
 * @param permalink its address path
 * @param score larger is closer
 */
public record RelatedPost(PostId postId, String title, String permalink, double score) {}
