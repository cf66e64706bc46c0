package dev.pressline.store.site.model;

import dev.pressline.core.enrichment.story.StoryNames;
import dev.pressline.core.enrichment.subject.WordPairs;

/**
 * What of a post's text other posts are found by, though none shows it.
 *
 * @param dated whether the author gave the date
 * @param names by which other reports of the same story are known
 * @param pairs by which it is known that the text speaks of what another post is about
 */
public record TextTraits(boolean dated, StoryNames names, WordPairs pairs) {
  /** Of a post whose text is not kept. */
  public static final TextTraits NONE = new TextTraits(true, StoryNames.NONE, WordPairs.NONE);
}
