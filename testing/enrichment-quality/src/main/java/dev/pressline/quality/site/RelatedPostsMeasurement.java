package dev.pressline.quality.site;

import dev.pressline.analyzers.Analyzers;
import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.PostId;
import dev.pressline.memory.MemorySettings;
import dev.pressline.memory.SiteMemory;
import dev.pressline.memory.related.Ranking;
import dev.pressline.quality.Measurement;
import dev.pressline.quality.site.MoreLikeThisIndex.Setting;
import dev.pressline.quality.site.SharedTags.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Related posts: each post asks with its tags hidden, the others have theirs. */
public final class RelatedPostsMeasurement implements Measurement {
  private static final int LIMIT = 5;

  private record Way(String name, List<Score> scores) {
    Way(String name) {
      this(name, new ArrayList<>());
    }
  }

  @Override
  public String name() {
    return "related-posts";
  }

  @Override
  public String title() {
    return "Related posts";
  }

  @Override
  public String measure(Path corpus) throws IOException {
    Way usual = new Way("MoreLikeThis as Lucene sets it");
    Way tuned = new Way("MoreLikeThis tuned (40 terms)");
    Way words = new Way("Pressline, words only");
    Way full = new Way("**Pressline, first pass: words and tags foreseen**");
    Way nearness = new Way("Pressline, words and meaning");
    Way second = new Way("**Pressline, second pass: words, meaning and tags foreseen with it**");
    List<TaggedBlog> blogs = TaggedBlog.all(corpus);
    for (TaggedBlog blog : blogs) {
      List<SitePost> posts = blog.posts().stream().map(TaggedBlog::withoutCategories).toList();
      usual.scores().add(baseline(blog, posts, Setting.DEFAULT));
      tuned.scores().add(baseline(blog, posts, Setting.TUNED));
      words.scores().add(ours(posts, new Ranking(0, 0), Map.of()));
      full.scores().add(ours(posts, Ranking.SHIPPED, Map.of()));
      Map<PostId, Meaning> meanings = meanings(blog);
      nearness.scores().add(ours(posts, new Ranking(0, 1), meanings));
      second.scores().add(ours(posts, Ranking.SHIPPED, meanings));
    }
    return """
    Share of the top five that shares an author tag / nDCG@5 by the number of shared tags. The tags of the post that \
    asks are hidden, and no query or text has tags or categories; the line of the first pass foresees the tags of the post from \
    its words and the other posts' tags and prefers posts that have them. The second pass knows what posts in \
    English mean, too; the meaning takes part twice, in the tags foreseen and in the order. Wanted: 1.05 times \
    MoreLikeThis, the second pass 1.15 times.

    %s\
    """
        .formatted(table(blogs, List.of(usual, tuned, words, nearness, full, second), tuned));
  }

  private static Score baseline(TaggedBlog blog, List<SitePost> posts, Setting setting)
      throws IOException {
    MoreLikeThisIndex index = new MoreLikeThisIndex(posts, Analyzers.of(blog.language()), setting);
    return new SharedTags(posts)
        .score(post -> index.like(post, LIMIT).stream().map(hit -> hit.post().postId()).toList());
  }

  private static Map<PostId, Meaning> meanings(TaggedBlog blog) throws IOException {
    Map<PostId, Meaning> known = new HashMap<>();
    try (BlogMeanings meanings = new BlogMeanings()) {
      for (SitePost post : blog.posts()) {
        meanings.of(blog, post).ifPresent(meaning -> known.put(post.postId(), meaning));
      }
    }
    return known;
  }

  private static Score ours(List<SitePost> posts, Ranking ranking, Map<PostId, Meaning> meanings)
      throws IOException {
    try (SiteMemory memory = SiteMemory.fleeting(MemorySettings.DEFAULTS.with(ranking))) {
      for (SitePost post : posts) {
        memory.put(post, "/");
        memory.means(post.site(), post.postId(), meaning(post, meanings));
      }
      memory.refresh();
      return new SharedTags(posts).score(post -> nearest(memory, post, meaning(post, meanings)));
    }
  }

  private static Optional<Meaning> meaning(SitePost post, Map<PostId, Meaning> meanings) {
    return Optional.ofNullable(meanings.get(post.postId()));
  }

  private static List<PostId> nearest(SiteMemory memory, SitePost post, Optional<Meaning> meaning) {
    return meaning
        .map(known -> memory.around(post, known))
        .orElseGet(() -> memory.around(post))
        .related()
        .stream()
        .map(RelatedPost::postId)
        .limit(LIMIT)
        .toList();
  }

  private static String table(List<TaggedBlog> blogs, List<Way> ways, Way baseline) {
    StringBuilder table = new StringBuilder("| |");
    blogs.forEach(
        blog ->
            table.append(
                " %s (%s, %d) |".formatted(blog.name(), blog.language(), blog.posts().size())));
    table
        .append(" mean | ratio to tuned |\n|---|")
        .append("---|".repeat(blogs.size() + 2))
        .append('\n');
    Score tuned = Score.mean(baseline.scores());
    for (Way way : ways) {
      table.append("| ").append(way.name()).append(" |");
      way.scores().forEach(score -> table.append(cell(score.share(), score.ndcg())));
      Score mean = Score.mean(way.scores());
      table
          .append(cell(mean.share(), mean.ndcg()))
          .append(cell(mean.share() / tuned.share(), mean.ndcg() / tuned.ndcg()))
          .append('\n');
    }
    return table.toString();
  }

  private static String cell(double share, double ndcg) {
    return String.format(Locale.ROOT, " %.3f / %.3f |", share, ndcg);
  }
}
