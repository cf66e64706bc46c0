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
import java.util.stream.IntStream;

/** What an update and a question cost when a site has 100,000 posts of 4 KB, made of chance. */
public final class SiteMemorySpeed implements Measurement {
  private static final int POSTS = 100_000;
  private static final int WORDS = 600;
  private static final int VOCABULARY = 100_000;
  private static final int TAGS = 500;
  private static final int QUESTIONS = 1_000;
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
      double build = millis(POSTS, i -> memory.put(post(i), "/" + i));
      memory.refresh();
      memory.commit(new Bookmark("none", Map.of()));
      // Not counted, so that what is compiled on the way is.
      millis(QUESTIONS, i -> memory.around(asking(POSTS + i)));
      double update = millis(QUESTIONS, i -> update(memory, i));
      double related = millis(QUESTIONS, i -> memory.related(post(2 * POSTS + i)));
      double around = millis(QUESTIONS, i -> memory.around(asking(3 * POSTS + i)));
      return String.format(
          Locale.ROOT,
          """
          Processor time of the whole process, merges and garbage collection among it; index on disk, posts of %d words \
          drawn from %d by Zipf's law, two of %d tags. Wanted: update and related posts together at most 3 ms.

          | what | ms |
          |---|---|
          | a post put, while the index is built | %.2f |
          | a post put again, made visible every ten posts | %.2f |
          | related posts of a post with tags | %.2f |
          | **update and related posts** | **%.2f** |
          | related posts of a post without tags, and the tags that they foresee | %.2f |
          """,
          WORDS,
          VOCABULARY,
          TAGS,
          build,
          update,
          related,
          update + related,
          around);
    }
  }

  private static void update(SiteMemory memory, int number) {
    memory.put(post(number), "/" + number);
    if (number % 10 == 9) {
      memory.refresh();
    }
  }

  private interface Work {
    void on(int i);
  }

  private static double millis(int times, Work work) {
    return CpuTime.millisOfProcess(times, () -> IntStream.range(0, times).forEach(work::on));
  }

  private static SitePost asking(int number) {
    return TaggedBlog.withoutTags(post(number));
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
