package dev.pressline.quality.words;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.words.Language;
import dev.pressline.core.enrichment.words.Word;
import dev.pressline.core.enrichment.words.Words;
import dev.pressline.core.enrichment.words.Words.Excluded;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostId;
import dev.pressline.quality.blogs.RealBlogs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Makes the list of words that say little about a post: those that stand in many posts of most
 * blogs and that hardly any author gives as a tag, and those that WordNet knows as roles of people
 * and as nothing else.
 */
public final class SayLittleBuild {
  private static final Pattern WORD = Pattern.compile("[a-z][a-z'-]*");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String HEADER =
      """
      # Words that say little about a post, written by SayLittleBuild: those that stand in many posts of most of the real
      # blogs and are hardly anybody's tag, and roles of people by WordNet 3.0, see WORDNET-LICENSE beside the words.
      """;
  private static final int FEWEST_POSTS = 20;

  private static final int PERSON = 18;

  /** Files of WordNet's lexicographers: things that have the name of a role, such as a server. */
  private static final Set<Integer> THINGS = Set.of(6, 10, 27);

  private final Map<String, List<Map<String, Double>>> shares = new TreeMap<>();
  private final Map<String, Set<Path>> blogsOfTag = new HashMap<>();

  /**
   * Thresholds of a language.
   *
   * @param manyPosts share of the posts
   * @param tagged a word is a good tag when the authors of so many blogs give it
   */
  private record Wanted(String language, double manyPosts, int tagged) {}

  private SayLittleBuild() {}

  /**
   * Makes it.
   *
   * @param arguments folder of the real blogs; WordNet's folder; the file to write
   */
  public static void main(String[] arguments) throws IOException {
    SayLittleBuild build = new SayLittleBuild();
    for (Path folder : RealBlogs.folders(Path.of(arguments[0]))) {
      build.read(folder);
    }
    StringBuilder file = new StringBuilder(HEADER);
    for (Wanted wanted : List.of(new Wanted("en", 0.025, 2), new Wanted("zh", 0.04, 1))) {
      Set<String> words = build.frequent(wanted);
      file.append(wanted.language()).append(": ").append(String.join(" ", words)).append('\n');
    }
    file.append("roles: ").append(String.join(" ", roles(Path.of(arguments[1])))).append('\n');
    Files.writeString(Path.of(arguments[2]), file);
  }

  /** Every other post of the blog, of each language in which it has enough of them. */
  private void read(Path folder) throws IOException {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    Map<String, Integer> posts = new HashMap<>();
    List<Path> files = RealBlogs.files(folder);
    for (int i = 0; i < files.size(); i += 2) {
      String name = files.get(i).getFileName().toString();
      PostId postId = new PostId("blog/post-" + i);
      if (name.matches(".*\\.(md|markdown)")) {
        RealBlogs.post(postId, name, Files.readAllBytes(files.get(i)), "en")
            .ifPresent(post -> count(post, counts, posts, folder));
      }
    }
    counts.forEach(
        (language, words) -> {
          double all = posts.getOrDefault(language, 0);
          Map<String, Double> ofBlog = new HashMap<>();
          words.forEach((word, count) -> ofBlog.put(word, count / all));
          if (all >= FEWEST_POSTS) {
            shares.computeIfAbsent(language, _ -> new ArrayList<>()).add(ofBlog);
          }
        });
  }

  private void count(
      Post post, Map<String, Map<String, Integer>> counts, Map<String, Integer> posts, Path blog) {
    for (String tag : post.content().tags()) {
      String word = singular(tag.toLowerCase(Locale.ROOT));
      blogsOfTag.computeIfAbsent(word, _ -> new HashSet<>()).add(blog);
    }
    Document html = Jsoup.parse(post.content().body().html());
    html.select("pre, code").remove();
    String text = html.text();
    boolean chinese =
        5 * text.codePoints().filter(Character::isIdeographic).count() > text.length();
    String language = chinese ? "zh" : "en";
    Set<String> words = new HashSet<>();
    for (Word word : Words.of(Tokens.of(text), Language.of(language), Excluded.NOTHING)) {
      if (!word.isFunction() && (!chinese || isHan(word.lexeme().folded()))) {
        words.add(singular(word.lexeme().folded()));
      }
    }
    Map<String, Integer> ofLanguage = counts.computeIfAbsent(language, _ -> new HashMap<>());
    words.forEach(word -> ofLanguage.merge(word, 1, Integer::sum));
    posts.merge(language, 1, Integer::sum);
  }

  private static boolean isHan(String word) {
    return word.codePoints().allMatch(Character::isIdeographic);
  }

  private static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private Set<String> frequent(Wanted wanted) {
    List<Map<String, Double>> blogs = shares.getOrDefault(wanted.language(), List.of());
    Set<String> words = new TreeSet<>();
    blogs.forEach(blog -> words.addAll(blog.keySet()));
    words.removeIf(word -> blogsOfTag.getOrDefault(word, Set.of()).size() >= wanted.tagged());
    words.removeIf(word -> word.length() < 2 || Character.isDigit(word.charAt(0)));
    words.removeIf(word -> median(word, blogs) < wanted.manyPosts());
    return words;
  }

  private static double median(String word, List<Map<String, Double>> blogs) {
    List<Double> sorted =
        blogs.stream().map(blog -> blog.getOrDefault(word, 0.0)).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static Set<String> roles(Path wordNet) throws IOException {
    Map<String, Integer> lexicographers = new HashMap<>();
    for (String line : lines(wordNet, "data.noun")) {
      String[] fields = SPACE.split(line);
      boolean instance = line.contains(" @i ");
      lexicographers.put(fields[0], instance ? -1 : Integer.parseInt(fields[1]));
    }
    Set<String> roles = new TreeSet<>();
    for (String line : lines(wordNet, "index.noun")) {
      String[] fields = SPACE.split(line.strip());
      int senses = Integer.parseInt(fields[2]);
      List<Integer> kinds = new ArrayList<>();
      for (int i = fields.length - senses; i < fields.length; i++) {
        kinds.add(lexicographers.get(fields[i]));
      }
      boolean person = kinds.getFirst() == PERSON && kinds.stream().noneMatch(THINGS::contains);
      if (person && WORD.matcher(fields[0]).matches()) {
        roles.add(fields[0]);
      }
    }
    return roles;
  }

  /** Lines of the file but its licence, which is set in. */
  private static List<String> lines(Path folder, String file) throws IOException {
    return Files.readAllLines(folder.resolve(file), StandardCharsets.ISO_8859_1).stream()
        .filter(line -> !line.startsWith(" "))
        .toList();
  }
}
