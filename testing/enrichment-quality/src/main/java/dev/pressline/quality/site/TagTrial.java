package dev.pressline.quality.site;

import dev.pressline.analyzers.Analyzers;
import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.memory.MemorySettings;
import dev.pressline.memory.SiteMemory;
import dev.pressline.memory.words.TagKeys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One later post of a blog whose earlier posts are known.
 *
 * @param gold keys of the author's tags, those that earlier posts have
 * @param evidence features of every tag for which something speaks
 * @param withMeaning the same where the second pass has been, where a model knows the language
 * @param knn keys of the tags of the nearest posts by BM25, most votes first
 */
record TagTrial(
    Set<String> gold,
    SortedMap<String, List<Double>> evidence,
    SortedMap<String, List<Double>> withMeaning,
    List<String> knn) {
  private static final double EARLIER = 0.7;
  private static final int K = 10;

  /**
   * Trials of a blog.
   *
   * @param later posts, their tags hidden
   * @param earlier posts, each asked as if it were not there, as a site can ask its own
   */
  record Trials(List<TagTrial> later, List<TagTrial> earlier) {}

  /** The trials of the blog. */
  static Trials of(TaggedBlog blog, BlogMeanings meanings) throws IOException {
    List<SitePost> posts = blog.posts().stream().map(TaggedBlog::withoutCategories).toList();
    List<SitePost> earlier = posts.subList(0, (int) (posts.size() * EARLIER));
    Set<String> vocabulary = new HashSet<>();
    MoreLikeThisIndex baseline =
        new MoreLikeThisIndex(
            earlier, Analyzers.of(blog.language()), MoreLikeThisIndex.Setting.TUNED);
    try (SiteMemory memory = SiteMemory.fleeting(MemorySettings.DEFAULTS)) {
      for (SitePost post : earlier) {
        memory.put(post, "/");
        memory.means(post.site(), post.postId(), meanings.of(blog, post));
        vocabulary.addAll(TagKeys.of(post.tags()));
      }
      memory.refresh();
      List<TagTrial> asked = new ArrayList<>();
      for (SitePost post : posts) {
        Set<String> gold = new HashSet<>(TagKeys.of(post.tags()));
        gold.retainAll(vocabulary);
        SitePost hidden = TaggedBlog.withoutTags(post);
        Optional<Meaning> meaning = meanings.of(blog, post);
        asked.add(
            new TagTrial(
                gold,
                memory.evidence(hidden, Optional.empty()),
                memory.evidence(hidden, meaning),
                votes(baseline, hidden)));
      }
      return new Trials(
          asked.subList(earlier.size(), asked.size()).stream()
              .filter(trial -> !trial.gold().isEmpty())
              .toList(),
          asked.subList(0, earlier.size()));
    }
  }

  /** The trial with the evidence of the second pass. */
  TagTrial second() {
    return new TagTrial(gold, withMeaning, withMeaning, knn);
  }

  /** Whether the second pass has evidence of its own. */
  boolean hasMeaning() {
    return !evidence.equals(withMeaning);
  }

  private static List<String> votes(MoreLikeThisIndex baseline, SitePost post) throws IOException {
    SortedMap<String, Double> votes = new TreeMap<>();
    for (MoreLikeThisIndex.Hit hit : baseline.like(post, K)) {
      TagKeys.of(hit.post().tags()).forEach(tag -> votes.merge(tag, hit.score(), Double::sum));
    }
    return strongest(votes);
  }

  /** The five keys of the largest values. */
  static List<String> strongest(SortedMap<String, Double> values) {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .limit(5)
        .toList();
  }

  /** F1 of five proposals; fewer count as five. */
  double f1(List<String> proposed) {
    return 2.0 * proposed.stream().filter(gold::contains).count() / (5 + gold.size());
  }
}
