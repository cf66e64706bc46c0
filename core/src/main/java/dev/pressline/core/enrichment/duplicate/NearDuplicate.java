package dev.pressline.core.enrichment.duplicate;

import dev.pressline.core.post.PostId;

/**
 * A post that says nearly the same in the same words.
 *
 * @param resemblance share of the runs of two words in common, the rare ones counting more; between
 *     0 and 1
 */
public record NearDuplicate(PostId postId, double resemblance) {}
