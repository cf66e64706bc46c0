package dev.pressline.benchmarks.site;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be measured.
 *
 * @param posts sizes of the blogs
 * @param tools names of the generators, Pressline's among them if it is wanted
 * @param edits how often each kind of edit is made
 * @param warmUp how long each kind of edit is made before it is measured; once at least
 * @param builds how often a site is built whole
 * @param patience how long an edit may take until what does not show it is called stale
 * @param most posts that a generator is given at most; it is left out of what is larger
 * @param report file that gets the report, if one is wanted
 */
record Plan(
    List<Integer> posts,
    List<String> tools,
    int edits,
    Duration warmUp,
    int builds,
    Duration patience,
    Map<String, Integer> most,
    Optional<Path> report) {
  private static final List<String> NAMES =
      List.of("posts", "tools", "edits", "warm", "builds", "patience", "most", "report");

  /**
   * Reads {@code name=value} words with blanks between them; lists have commas, the largest sizes
   * are {@code tool:posts}. What is not given, or empty, is as the issue of the benchmark wants it.
   *
   * @throws IllegalArgumentException when a word is none of those
   */
  static Plan parse(String words) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String word : words.strip().split("\\s+")) {
      int sign = word.indexOf('=');
      if (!word.isEmpty() && (sign < 0 || !NAMES.contains(word.substring(0, sign)))) {
        throw new IllegalArgumentException(word + " is not known; there are " + NAMES);
      }
      if (sign > 0 && sign < word.length() - 1) {
        values.put(word.substring(0, sign), word.substring(sign + 1));
      }
    }
    Plan plan =
        new Plan(
            list(values.getOrDefault("posts", "1000,10000")).stream()
                .map(Integer::valueOf)
                .toList(),
            list(values.getOrDefault("tools", "pressline,hugo,hexo,eleventy,jekyll")),
            Integer.parseInt(values.getOrDefault("edits", "8")),
            Duration.ofSeconds(Long.parseLong(values.getOrDefault("warm", "20"))),
            Integer.parseInt(values.getOrDefault("builds", "1")),
            Duration.ofSeconds(Long.parseLong(values.getOrDefault("patience", "60"))),
            most(values.getOrDefault("most", "jekyll:1000")),
            Optional.ofNullable(values.get("report")).map(Path::of));
    plan.posts.forEach(plan::requireEnoughPosts);
    return plan;
  }

  /** Each measured edit of an old post takes another post, none of them on the front page. */
  private void requireEnoughPosts(int size) {
    if (size < 2 * edits + 40) {
      throw new IllegalArgumentException(size + " posts are too few for " + edits + " edits");
    }
  }

  /** Whether the generator is to be left out of a blog of that size. */
  boolean leavesOut(String tool, int size) {
    return size > most.getOrDefault(tool, Integer.MAX_VALUE);
  }

  private static List<String> list(String values) {
    return Arrays.stream(values.split(",")).map(String::strip).toList();
  }

  private static Map<String, Integer> most(String values) {
    Map<String, Integer> most = new LinkedHashMap<>();
    for (String limit : list(values)) {
      String[] parts = limit.split(":");
      if (parts.length != 2) {
        throw new IllegalArgumentException(limit + " is not like jekyll:1000");
      }
      most.put(parts[0], Integer.valueOf(parts[1]));
    }
    return most;
  }
}
