package dev.pressline.benchmarks.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.SequencedSet;
import java.util.stream.IntStream;

/**
 * A blog of any size that every generator reads: Markdown with YAML front matter, 400 to 1,200
 * words, four tags, one category; words and tags are used as unevenly as people use them (Zipf's
 * law), so that listings are long and short. The same number gives the same blog.
 *
 * @param size number of posts
 */
public record GeneratedBlog(int size) {
  private static final int WORDS = 8_000;
  private static final int TAGS = 200;
  private static final int CATEGORIES = 20;
  private static final int TAGS_A_POST = 4;
  private static final int SHORTEST = 400;
  private static final int LONGEST = 1_200;
  private static final int SENTENCE = 14;
  private static final int PARAGRAPH = 70;
  private static final LocalDateTime FIRST = LocalDateTime.of(2012, 1, 1, 8, 0);
  private static final long MINUTES = 14L * 365 * 24 * 60;
  private static final String[] SYLLABLES = {
    "ba", "cor", "den", "fi", "gal", "hum", "is", "jo", "ker", "lan", "mor", "ni", "ol", "pra",
    "qui", "ras", "sel", "tur", "ul", "ver", "wen", "yor", "zan", "mit", "der", "ska"
  };

  /** A post as the benchmark edits it. */
  public record Post(
      String slug,
      LocalDateTime date,
      String title,
      List<String> tags,
      String category,
      String body) {
    /** Name of its file in a folder of posts, as Jekyll wants it. */
    String fileName() {
      return DateTimeFormatter.ISO_LOCAL_DATE.format(date) + "-" + slug + ".md";
    }

    /** What its file holds. */
    public String source() {
      return """
      ---
      title: %s
      date: %s
      slug: %s
      tags: [%s]
      categories: [%s]
      ---
      %s
      """
          .formatted(
              title,
              DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").format(date),
              slug,
              String.join(", ", tags),
              category,
              body);
    }

    /** Writes its file into the folder. */
    void write(Path folder) throws IOException {
      Files.writeString(folder.resolve(fileName()), source());
    }

    /** Where its page is below a site whose addresses begin with the date. */
    Path page() {
      return Path.of(DateTimeFormatter.ofPattern("uuuu/MM/dd").format(date), slug, "index.html");
    }

    Post dated(LocalDateTime other) {
      return new Post(slug, other, title, tags, category, body);
    }

    Post titled(String other) {
      return new Post(slug, date, other, tags, category, body);
    }

    /** The same with one more paragraph. */
    public Post saying(String sentence) {
      return new Post(slug, date, title, tags, category, body + "\n\n" + sentence);
    }
  }

  /** The post of a number; higher numbers are younger. */
  public Post post(int number) {
    Random random = new Random(0x5EEDL * 31 + number);
    LocalDateTime date = FIRST.plusMinutes(MINUTES * number / Math.max(1, size));
    String title = capital(sentence(random, 3 + random.nextInt(5)));
    SequencedSet<String> tags = new LinkedHashSet<>();
    while (tags.size() < TAGS_A_POST) {
      tags.add("tag-" + word(zipf(random, TAGS)));
    }
    String category = "section-" + word(zipf(random, CATEGORIES));
    return new Post("post-" + number, date, title, List.copyOf(tags), category, body(random));
  }

  /** Writes every post into the folder. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int number = 0; number < size; number++) {
      Post post = post(number);
      post.write(folder);
    }
  }

  /** The youngest post. */
  Post newest() {
    return post(size - 1);
  }

  private static String body(Random random) {
    int words = SHORTEST + random.nextInt(LONGEST - SHORTEST);
    StringBuilder body = new StringBuilder();
    for (int written = 0; written < words; ) {
      int inParagraph = 0;
      if (random.nextInt(4) == 0) {
        body.append("## ").append(capital(sentence(random, 3))).append("\n\n");
      }
      while (inParagraph < PARAGRAPH) {
        int length = SENTENCE / 2 + random.nextInt(SENTENCE);
        body.append(capital(sentence(random, length))).append(". ");
        inParagraph += length;
      }
      written += inParagraph;
      body.append("\n\n");
    }
    return body.toString().strip();
  }

  private static String sentence(Random random, int words) {
    List<String> chosen = new ArrayList<>();
    IntStream.range(0, words).forEach(_ -> chosen.add(word(zipf(random, WORDS))));
    return String.join(" ", chosen);
  }

  /**
   * Rank of a word, 0 the most used: the inverse of the distribution function of a continuous 1/x.
   */
  private static int zipf(Random random, int among) {
    return (int) Math.pow(among + 1, random.nextDouble()) - 1;
  }

  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
