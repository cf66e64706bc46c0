package dev.pressline.core.enrichment.story;

/**
 * A word of a post that is a name.
 *
 * @param hash of the word in lower case
 * @param count how often the post has it, in its title twice; at most {@value #MOST}
 * @param inTitle whether the title has it too
 */
public record StoryName(int hash, int count, boolean inTitle) {
  /** What is more frequent says no more. */
  public static final int MOST = 255;
}
