package dev.pressline.memory.related;

import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.post.PostId;
import dev.pressline.memory.index.Neighbour;
import dev.pressline.memory.index.PostFacts;
import dev.pressline.memory.words.TagKeys;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Sums what brings two posts together: the words they share, the tags they share, and how near they
 * are in meaning.
 *
 * @param sharedTags what the tags count against the words; 0 leaves them out
 * @param meaning what the meaning counts against the words, where it is known
 */
public record Ranking(double sharedTags, double meaning) {
  /** What did best on the blogs of the enrichment quality module. */
  public static final Ranking SHIPPED = new Ranking(1.5, 0.5);

  /**
   * The neighbours in a better order.
   *
   * @param neighbours by words; those that are near in meaning only have a score of 0
   * @param nearness in meaning, of those posts of which it is known
   * @param tags how likely the post has which tag
   */
  public List<RelatedPost> rank(
      List<Neighbour> neighbours, Map<PostId, Double> nearness, Map<String, Double> tags) {
    double words = neighbours.stream().mapToDouble(Neighbour::score).max().orElse(1);
    double most = tags.values().stream().mapToDouble(share -> share).sum();
    double nearest = nearness.values().stream().mapToDouble(near -> near).max().orElse(0);
    return neighbours.stream()
        .map(
            post ->
                related(
                    post.facts(),
                    share(post.score(), words)
                        + sharedTags * share(shared(post.facts(), tags), most)
                        + meaning
                            * share(nearness.getOrDefault(post.facts().postId(), 0.0), nearest)))
        .sorted(
            Comparator.comparingDouble(RelatedPost::score)
                .reversed()
                .thenComparing(RelatedPost::postId))
        .toList();
  }

  private static double share(double part, double whole) {
    return whole <= 0 ? 0 : Math.max(0, part) / whole;
  }

  private static double shared(PostFacts post, Map<String, Double> tags) {
    return TagKeys.of(post.tags()).stream().mapToDouble(tag -> tags.getOrDefault(tag, 0.0)).sum();
  }

  private static RelatedPost related(PostFacts post, double score) {
    return new RelatedPost(post.postId(), post.title(), post.permalink(), score);
  }
}
