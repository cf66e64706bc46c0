package dev.pressline.core.enrichment.story;

import dev.pressline.core.enrichment.duplicate.NearDuplicate;
import dev.pressline.core.post.PostId;

/** How two posts of a site belong together. */
public sealed interface StoryLink {
  /** As far as can be told they do not. */
  record Unrelated() implements StoryLink {}

  /**
   * They say nearly the same in the same words.
   *
   * @param resemblance see {@link NearDuplicate#resemblance()}
   */
  record Duplicate(double resemblance) implements StoryLink {}

  /**
   * They tell one story at two moments.
   *
   * @param update the one told later
   * @param closeness cosine of their names, between 0 and 1
   */
  record SameStory(PostId update, double closeness) implements StoryLink {}
}
