package dev.pressline.core.enrichment.subject;

import dev.pressline.core.post.PostId;

/**
 * A place in a text that speaks of what another post is about.
 *
 * @param target the other post
 * @param start inclusive, in UTF-16 code units
 * @param end exclusive
 */
public record SubjectLink(PostId target, int start, int end) {}
