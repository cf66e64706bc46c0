package dev.pressline.quality.story;

import dev.pressline.core.enrichment.duplicate.NearDuplicate;
import dev.pressline.core.enrichment.duplicate.NearDuplicates;
import dev.pressline.core.enrichment.duplicate.WrittenPost;
import dev.pressline.core.post.PostId;
import dev.pressline.quality.Measurement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Edited copies of real posts among the real posts of their blog. */
public final class NearDuplicateTexts implements Measurement {
  private static final int LEAST_WORDS = 50;
  private static final long SEED = 42;
  private static final double[] SHARES = {0.05, 0.1, 0.2, 0.3};
  private static final PostId COPY = new PostId("copy");
  private static final int ALL = 100;

  @Override
  public String name() {
    return "near-duplicates";
  }

  @Override
  public String title() {
    return "Near-duplicates";
  }

  /** What was found for the copies of the odd posts, by share of edited words. */
  private static final class Counts {
    private final Map<Double, int[]> found = new TreeMap<>();
    private int pairs;
    private int pairsWithoutNumbers;
  }

  @Override
  public String measure(Path corpus) throws IOException {
    List<BlogPost> posts = Blogs.posts(corpus);
    Map<String, List<BlogPost>> byBlog =
        new TreeMap<>(posts.stream().collect(Collectors.groupingBy(BlogPost::blog)));
    Counts counts = new Counts();
    byBlog.values().forEach(blog -> count(blog, counts));
    StringBuilder text = new StringBuilder();
    text.append(
        """
        Copies of %d real posts, planted among the posts of their own blog: of the given share of their words a third each is
        replaced by other words of the blog, left out, or gets another word before it; a fifth of the paragraphs change
        places. Posts of fewer than %d words are left out. Thresholds were chosen on the even posts, the figures are those of
        the odd ones. Wanted: recall ≥ .98 at 10 %%, ≥ .85 at 20 %%, precision ≥ .99; prototype 1.00 / .985 / .49 at 5 / 10 /
        20 %%.

        | words edited | copies | recall | posts found beside the original and what resembles it itself |
        | --- | --- | --- | --- |
        """
            .formatted(counts.found.getOrDefault(SHARES[0], new int[1])[0], LEAST_WORDS));
    counts.found.forEach(
        (share, row) ->
            text.append(
                "| %.0f %% | %d | %.4f | %d |\n"
                    .formatted(share * 100, row[0], row[1] / (double) row[0], row[2])));
    text.append(
        """

        Among the %d real posts of %d blogs %d pairs are found; %d without the rule that titles with other numbers are
        sequels (announcements of releases, surveys of other years).
        """
            .formatted(posts.size(), byBlog.size(), counts.pairs, counts.pairsWithoutNumbers));
    text.append(NearDuplicateSpeed.measured(posts));
    return text.toString();
  }

  private static void count(List<BlogPost> blog, Counts counts) {
    NearDuplicates index = new NearDuplicates();
    NearDuplicates untitled = new NearDuplicates();
    List<String> vocabulary = new ArrayList<>();
    for (BlogPost post : blog) {
      index.put(post.written());
      untitled.put(untitled(post));
      vocabulary.addAll(WordEdits.words(post.text()));
    }
    Map<PostId, Set<PostId>> alike = new HashMap<>();
    for (BlogPost post : blog) {
      Set<PostId> ids = ids(index.find(post.written(), ALL));
      alike.put(post.postId(), ids);
      counts.pairs += later(post, ids);
      counts.pairsWithoutNumbers += later(post, ids(untitled.find(untitled(post), ALL)));
    }
    WordEdits edits = new WordEdits(vocabulary, SEED);
    for (int i = 1; i < blog.size(); i += 2) {
      if (WordEdits.words(blog.get(i).text()).size() >= LEAST_WORDS) {
        for (double share : SHARES) {
          copy(blog.get(i), edits.edited(blog.get(i).text(), share), index, alike)
              .addTo(counts.found.computeIfAbsent(share, _ -> new int[3]));
        }
      }
    }
  }

  private record Found(boolean original, int strangers) {
    void addTo(int[] row) {
      row[0]++;
      row[1] += original ? 1 : 0;
      row[2] += strangers;
    }
  }

  private static Found copy(
      BlogPost post, String edited, NearDuplicates index, Map<PostId, Set<PostId>> alike) {
    Set<PostId> found = ids(index.find(new WrittenPost(COPY, post.title(), edited), ALL));
    boolean original = found.remove(post.postId());
    found.removeAll(alike.getOrDefault(post.postId(), Set.of()));
    return new Found(original, found.size());
  }

  private static Set<PostId> ids(List<NearDuplicate> found) {
    return found.stream().map(NearDuplicate::postId).collect(Collectors.toCollection(HashSet::new));
  }

  private static WrittenPost untitled(BlogPost post) {
    return new WrittenPost(post.postId(), "", post.text());
  }

  private static int later(BlogPost post, Set<PostId> ids) {
    return (int) ids.stream().filter(id -> post.postId().compareTo(id) < 0).count();
  }
}
