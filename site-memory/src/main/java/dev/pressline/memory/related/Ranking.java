package dev.pressline.memory.related;

import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.memory.index.Neighbour;
import dev.pressline.memory.index.PostFacts;
import dev.pressline.memory.words.TagKeys;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Sums what brings two posts together: the words they share and the tags they share.
 *
 * @param sharedTags what the tags count against the words; 0 leaves them out
 */
public record Ranking(double sharedTags) {
  /** What did best on the blogs of the enrichment quality module. */
  public static final Ranking SHIPPED = new Ranking(1.5);

  /**
   * The neighbours in a better order.
   *
   * @param tags how likely the post has which tag
   */
  public List<RelatedPost> rank(List<Neighbour> neighbours, Map<String, Double> tags) {
    double words = neighbours.stream().mapToDouble(Neighbour::score).max().orElse(1);
    double most = tags.values().stream().mapToDouble(share -> share).sum();
    return neighbours.stream()
        .map(
            post ->
                related(
                    post.facts(),
                    post.score() / words
                        + (most == 0 ? 0 : sharedTags * shared(post.facts(), tags) / most)))
        .sorted(
            Comparator.comparingDouble(RelatedPost::score)
                .reversed()
                .thenComparing(RelatedPost::postId))
        .toList();
  }

  private static double shared(PostFacts post, Map<String, Double> tags) {
    return TagKeys.of(post.tags()).stream().mapToDouble(tag -> tags.getOrDefault(tag, 0.0)).sum();
  }

  private static RelatedPost related(PostFacts post, double score) {
    return new RelatedPost(post.postId(), post.title(), post.permalink(), score);
  }
}
