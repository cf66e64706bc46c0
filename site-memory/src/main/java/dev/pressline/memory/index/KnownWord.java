package dev.pressline.memory.index;

import org.apache.lucene.search.TermQuery;

/**
 * A word of a post that other posts of the site have, too.
 *
 * @param posts how many have it
 * @param weight in the post that asks
 */
public record KnownWord(TermQuery query, int posts, double weight) {
  /** The same word with another weight. */
  public KnownWord withWeight(double other) {
    return new KnownWord(query, posts, other);
  }

  /** The word itself. */
  public String word() {
    return query.getTerm().text();
  }
}
