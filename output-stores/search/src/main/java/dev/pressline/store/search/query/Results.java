package dev.pressline.store.search.query;

import dev.pressline.core.post.PostId;
import dev.pressline.store.search.index.Dimension;
import dev.pressline.store.search.index.LivePost;
import java.util.List;

/**
 * The answer to a question.
 *
 * @param total how many posts were found
 * @param hits those that were wanted of them, in order
 * @param facets how many of the posts found have which values, for every dimension
 */
public record Results(int total, List<Hit> hits, List<Facet> facets) {
  public Results {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /**
   * A post that was found.
   *
   * @param titleHtml its title, what was looked for marked with {@code mark}
   * @param snippetHtml a passage or two of its text, marked likewise; its excerpt when nothing of
   *     the text was looked for
   */
  public record Hit(PostId id, LivePost post, String titleHtml, String snippetHtml) {}

  /**
   * The values of a dimension.
   *
   * @param values the most frequent first
   */
  public record Facet(Dimension dimension, List<Count> values) {
    public Facet {
      values = List.copyOf(values);
    }
  }

  /** How many posts have a value. */
  public record Count(Dimension.Value value, int posts) {}
}
