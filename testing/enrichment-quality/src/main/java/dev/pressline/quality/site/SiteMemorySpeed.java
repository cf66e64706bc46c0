package dev.pressline.quality.site;

import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.PostId;
import dev.pressline.memory.Bookmark;
import dev.pressline.memory.MemorySettings;
import dev.pressline.memory.SiteMemory;
import dev.pressline.quality.CpuTime;
import dev.pressline.quality.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/** What an update and a question cost when a site has 100,000 posts of 4 KB, made of chance. */
public final class SiteMemorySpeed implements Measurement {
  private static final int POSTS = 100_000;
  private static final int WORDS = 600;
  private static final int VOCABULARY = 100_000;
  private static final int TAGS = 500;
  private static final int QUESTIONS = 1_000;
  private static final int UNCOUNTED = 3;
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  @Override
  public String name() {
    return "site-memory-speed";
  }

  @Override
  public String title() {
    return "Speed of the site's memory at 100,000 posts";
  }

  @Override
  public String measure(Path corpus) throws IOException {
    Path folder = Files.createTempDirectory("site-memory");
    try (SiteMemory memory = SiteMemory.in(folder, MemorySettings.DEFAULTS)) {
      double build =
          CpuTime.millisOfProcess(
              POSTS, () -> IntStream.range(0, POSTS).forEach(i -> memory.put(post(i), "/" + i)));
      memory.refresh();
      memory.commit(new Bookmark("none", Map.of()));
      // What the compiler takes for the first questions is no cost of the ones after them.
      for (int round = 0; round < UNCOUNTED; round++) {
        costs(memory, round);
      }
      Costs costs = costs(memory, UNCOUNTED);
      return String.format(
          Locale.ROOT,
          """
          Processor time of the whole process, merges and garbage collection among it, after %d thousand of each; index on \
          disk, posts of %d words drawn from %d by Zipf's law, two of %d tags. Wanted: update and related posts together at \
          most 3 ms.

          | what | ms |
          |---|---|
          | a post put, while the index is built | %.2f |
          | a post put again, made visible every ten posts | %.2f |
          | related posts of a post with tags | %.2f |
          | **update and related posts** | **%.2f** |
          | related posts of a post without tags, and the tags that they foresee | %.2f |
          """,
          UNCOUNTED,
          WORDS,
          VOCABULARY,
          TAGS,
          build,
          costs.update(),
          costs.related(),
          costs.update() + costs.related(),
          costs.around());
    }
  }

  /** Milliseconds of an update and of the two kinds of questions. */
  private record Costs(double update, double related, double around) {}

  /** Changes posts and asks about others than every round before. */
  private static Costs costs(SiteMemory memory, int round) {
    int first = round * QUESTIONS;
    return new Costs(
        millis(posts(first), (post, i) -> update(memory, i, post)),
        millis(posts(POSTS + first), (post, _) -> memory.related(post)),
        millis(
            posts(2 * POSTS + first).stream().map(TaggedBlog::withoutTags).toList(),
            (post, _) -> memory.around(post)));
  }

  private static void update(SiteMemory memory, int number, SitePost post) {
    memory.put(post, "/" + number);
    if (number % 10 == 9) {
      memory.refresh();
    }
  }

  private static List<SitePost> posts(int first) {
    return IntStream.range(first, first + QUESTIONS).mapToObj(SiteMemorySpeed::post).toList();
  }

  private static double millis(List<SitePost> posts, ObjIntConsumer<SitePost> work) {
    return CpuTime.millisOfProcess(
        posts.size(),
        () -> IntStream.range(0, posts.size()).forEach(i -> work.accept(posts.get(i), i)));
  }

  private static SitePost post(int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      text.append(word(random)).append(' ');
    }
    return new SitePost(
        new PostId("blog/" + number),
        "blog",
        "en",
        word(random) + " " + word(random) + " " + word(random),
        text.toString(),
        List.of("tag" + random.nextInt(TAGS), "tag" + random.nextInt(TAGS)),
        List.of(),
        START.plusSeconds(number * 3_600L));
  }

  /** The rank of a word is as rare as its number is large. */
  private static String word(Random random) {
    return "w"
        + Integer.toString((int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)), 36)
        + "x";
  }
}
