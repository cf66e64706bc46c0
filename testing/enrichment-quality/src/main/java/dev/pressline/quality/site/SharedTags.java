package dev.pressline.quality.site;

import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.PostId;
import dev.pressline.memory.words.TagKeys;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges related posts by the author tags they share with the post. */
final class SharedTags {
  private static final int TOP = 5;

  private final List<SitePost> posts;
  private final Map<PostId, Set<String>> tags = new HashMap<>();

  /** The ids of the posts found to be related, closest first. */
  interface Finder {
    List<PostId> related(SitePost post) throws IOException;
  }

  /**
   * How good related posts are.
   *
   * @param share of the top five that shares a tag
   * @param ndcg where a post counts by the number of tags shared
   */
  record Score(double share, double ndcg) {
    static Score mean(List<Score> scores) {
      return new Score(
          scores.stream().mapToDouble(Score::share).average().orElse(0),
          scores.stream().mapToDouble(Score::ndcg).average().orElse(0));
    }
  }

  SharedTags(List<SitePost> posts) {
    this.posts = posts;
    posts.forEach(post -> tags.put(post.postId(), TagKeys.of(post.tags())));
  }

  /** Over all posts that share a tag with any other. */
  Score score(Finder finder) throws IOException {
    double share = 0;
    double ndcg = 0;
    int asked = 0;
    for (SitePost post : posts) {
      double ideal = ideal(post);
      if (ideal > 0) {
        asked++;
        double gain = 0;
        List<PostId> found = finder.related(TaggedBlog.withoutTags(post));
        for (int i = 0; i < Math.min(TOP, found.size()); i++) {
          int shared = shared(post, found.get(i));
          share += shared > 0 ? 1.0 / TOP : 0;
          gain += shared / Math.log(i + 2);
        }
        ndcg += gain / ideal;
      }
    }
    return new Score(share / asked, ndcg / asked);
  }

  private double ideal(SitePost post) {
    int[] best =
        posts.stream()
            .filter(other -> !other.postId().equals(post.postId()))
            .mapToInt(other -> -shared(post, other.postId()))
            .sorted()
            .limit(TOP)
            .toArray();
    double ideal = 0;
    for (int i = 0; i < best.length; i++) {
      ideal -= best[i] / Math.log(i + 2);
    }
    return ideal;
  }

  private int shared(SitePost post, PostId other) {
    Set<String> theirs = tags.getOrDefault(other, Set.of());
    return (int)
        tags.getOrDefault(post.postId(), Set.of()).stream().filter(theirs::contains).count();
  }
}
