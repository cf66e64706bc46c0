package dev.pressline.quality.story;

import dev.pressline.core.enrichment.duplicate.NearDuplicates;
import dev.pressline.core.enrichment.duplicate.WrittenPost;
import dev.pressline.core.post.PostId;
import dev.pressline.quality.CpuTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What a search costs among very many posts, made of sentences of real ones. */
final class NearDuplicateSpeed {
  private static final int POSTS = 100_000;
  private static final int SEARCHES = 2_000;
  private static final int LENGTH = 4_000;
  private static final long SEED = 3;

  private NearDuplicateSpeed() {}

  static String measured(List<BlogPost> posts) {
    List<String> sentences =
        posts.stream()
            .flatMap(post -> post.text().lines())
            .filter(line -> line.length() > 40 && line.length() < LENGTH)
            .toList();
    SplittableRandom random = new SplittableRandom(SEED);
    long before = used();
    NearDuplicates index = new NearDuplicates();
    for (int i = 0; i < POSTS - SEARCHES; i++) {
      index.put(new WrittenPost(new PostId("blog/" + i), "", text(sentences, random)));
    }
    double kilobytes = (used() - before) / 1024.0 / POSTS;
    List<String> queries =
        IntStream.range(0, SEARCHES).mapToObj(_ -> text(sentences, random)).toList();
    double put = CpuTime.millis(SEARCHES, () -> queries.forEach(text -> index.put(post(text))));
    double find =
        CpuTime.millis(SEARCHES, () -> queries.forEach(text -> index.find(post(text), 5)));
    return """

    Among %,d posts of 4,000 characters, put together from lines of the real ones, a search takes %.2f ms (wanted ≤ 1) and
    a change %.2f ms of one core; a post takes %.1f kB.
    """
        .formatted(POSTS, find, put, kilobytes);
  }

  private static WrittenPost post(String text) {
    return new WrittenPost(new PostId("blog/q" + text.hashCode()), "", text);
  }

  private static String text(List<String> sentences, SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < LENGTH) {
      text.append(sentences.get(random.nextInt(sentences.size()))).append('\n');
    }
    return text.substring(0, LENGTH);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
