package dev.pressline.store.site.model;

import dev.pressline.core.enrichment.story.StoryNames;

/**
 * By what a post is known to tell another post's story.
 *
 * @param dated whether its author gave the date
 */
public record StoryTraits(boolean dated, StoryNames names) {
  /** Of a post whose text is not kept. */
  public static final StoryTraits NONE = new StoryTraits(true, StoryNames.NONE);
}
