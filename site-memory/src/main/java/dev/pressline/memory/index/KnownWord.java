package dev.pressline.memory.index;

/**
 * A word of a post that other posts of the site have, too.
 *
 * @param posts how many have it
 * @param weight in the post that asks
 */
public record KnownWord(String word, int posts, double weight) {
  /** The same word with another weight. */
  public KnownWord withWeight(double other) {
    return new KnownWord(word, posts, other);
  }
}
