package dev.pressline.quality.summary;

import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.summary.Excerpt;
import dev.pressline.core.enrichment.summary.Paragraphs;
import dev.pressline.core.enrichment.summary.Summary;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.text.TextStream;
import dev.pressline.quality.Measurement;
import dev.pressline.quality.blogs.RealBlogs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Summaries against the descriptions that authors wrote into their front matter. */
public final class Summaries implements Measurement {
  private static final List<String> BLOGS =
      List.of("othermd/golang__website", "hugo/letsencrypt__website", "hugo/apache__flink-web");
  private static final Pattern DESCRIBED = Pattern.compile("(?m)^(description|excerpt|summary):.*");
  private static final int ROOM = EnrichmentSettings.DEFAULTS.excerptLength();
  private static final int SHORTEST_TEXT = 600;

  @Override
  public String name() {
    return "summaries";
  }

  @Override
  public String title() {
    return "Summaries";
  }

  @Override
  public String measure(Path corpus) throws IOException {
    List<Described> posts = new ArrayList<>();
    for (String blog : BLOGS) {
      posts.addAll(described(corpus.resolve(blog), blog));
    }
    StringBuilder report =
        new StringBuilder(
            """
            Posts of at least 600 characters whose authors wrote a description of 30 to 600 characters; it is hidden. Every other post
            is for the test; weights were chosen on the others. ROUGE-1 and ROUGE-2 are F1 without stemming (Lin 2004), at most %d
            characters a summary. Wanted: better than the lead, which is the first sentences that fit.

            | posts | number | lead R-1 | R-2 | summary R-1 | R-2 | other than the lead |
            | --- | --- | --- | --- | --- | --- | --- |
            """
                .formatted(ROOM));
    report.append(row("development", half(posts, i -> i % 2 == 0)));
    List<Described> test = half(posts, i -> i % 2 == 1);
    for (String blog : BLOGS) {
      report.append(row(blog, test.stream().filter(post -> post.blog().equals(blog)).toList()));
    }
    report.append(row("**test**", test));
    return report.toString();
  }

  /** A post with the description its author gave it. */
  private record Described(String blog, String title, List<String> paragraphs, String gold) {
    String lead() {
      return Excerpt.of(paragraphs, ROOM);
    }

    String summary() {
      return Summary.of(title, paragraphs, ROOM);
    }
  }

  private static List<Described> half(List<Described> posts, IntPredicate chosen) {
    List<Described> half = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      if (chosen.test(i)) {
        half.add(posts.get(i));
      }
    }
    return half;
  }

  private static String row(String name, List<Described> posts) {
    long other = posts.stream().filter(post -> !post.lead().equals(post.summary())).count();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %.3f | %.3f | %d |%n",
        name,
        posts.size(),
        mean(posts, Described::lead, 1),
        mean(posts, Described::lead, 2),
        mean(posts, Described::summary, 1),
        mean(posts, Described::summary, 2),
        other);
  }

  private static double mean(List<Described> posts, Function<Described, String> text, int length) {
    return posts.stream()
        .mapToDouble(post -> Rouge.f1(post.gold(), text.apply(post), length))
        .average()
        .orElse(0);
  }

  private static List<Described> described(Path folder, String blog) throws IOException {
    List<Described> posts = new ArrayList<>();
    for (Path file : RealBlogs.files(folder)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".md")) {
        byte[] source = Files.readAllBytes(file);
        String text = new String(source, StandardCharsets.UTF_8);
        // A mark in the text would give a lead as the author's excerpt.
        if (DESCRIBED.matcher(text).find() && !text.contains("<!--more")) {
          described(name, source, blog).ifPresent(posts::add);
        }
      }
    }
    return posts;
  }

  private static Optional<Described> described(String name, byte[] source, String blog) {
    Optional<Post> post = RealBlogs.post(new PostId("blog/x"), name, source, "en");
    if (post.isEmpty()) {
      return Optional.empty();
    }
    PostContent content = post.get().content();
    TextStream stream = TextStream.parse(content.body().html());
    return content
        .description()
        .or(content::excerpt)
        .map(Excerpt::plain)
        .filter(gold -> gold.length() >= 30 && gold.length() <= SHORTEST_TEXT)
        .filter(_ -> stream.text().length() >= SHORTEST_TEXT)
        .map(gold -> new Described(blog, content.title(), Paragraphs.of(stream), gold));
  }
}
