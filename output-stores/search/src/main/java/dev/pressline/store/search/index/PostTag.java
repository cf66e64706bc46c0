package dev.pressline.store.search.index;

/**
 * A tag of a post.
 *
 * @param label shown to readers
 * @param isByAuthor whether the author gave it, and not the enrichment
 */
public record PostTag(String label, boolean isByAuthor) {}
