package dev.pressline.quality.editor;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.exchange.CatalogueText;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.lexical.Enricher;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.reading.OpenNlpLanguageDetector;
import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostId;
import dev.pressline.material.SharedFolder;
import dev.pressline.quality.blogs.RealBlogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Prints posts chosen by chance, each with the tags and links that enrichment adds to it. */
public final class EditorSample {
  private static final int AROUND = 45;
  private static final Pattern DRAFT = Pattern.compile(".*\\.(md|markdown|txt)");

  private final Enricher enricher =
      new Enricher(OpenNlpLanguageDetector.bundled(), (_, _, _) -> {});
  private final EnrichmentKnowledge knowledge;

  private EditorSample(Catalogue catalogue) {
    knowledge = new EnrichmentKnowledge(catalogue, PublishedPosts.NONE);
  }

  /**
   * Prints.
   *
   * @param arguments the catalogue as CSV; how many posts; the seed of the choice, or the folder of
   *     drafts beside the project that are shown instead
   */
  public static void main(String[] arguments) throws IOException {
    EditorSample sample =
        new EditorSample(
            Catalogue.of(CatalogueText.read(Files.readString(Path.of(arguments[0]))).orThrow()));
    int count = Integer.parseInt(arguments[1]);
    String choice = arguments[2];
    boolean seeded = choice.chars().allMatch(Character::isDigit);
    List<Path> files =
        seeded
            ? chosen(new Random(Long.parseLong(choice)))
            : drafts(SharedFolder.find(choice).orElseThrow());
    int shown = 0;
    for (int i = 0; i < files.size() && shown < count; i++) {
      shown += sample.show(files.get(i)) ? 1 : 0;
    }
  }

  /** The blogs' posts by turns, so that none drowns the others. */
  private static List<Path> chosen(Random random) throws IOException {
    List<List<Path>> blogs = new ArrayList<>();
    for (Path folder : RealBlogs.folders(SharedFolder.find("corpus").orElseThrow())) {
      List<Path> drafts = new ArrayList<>(drafts(folder));
      Collections.shuffle(drafts, random);
      blogs.add(drafts);
    }
    List<Path> files = new ArrayList<>();
    for (int i = 0; files.size() < blogs.stream().mapToInt(List::size).sum(); i++) {
      for (List<Path> blog : blogs) {
        files.addAll(blog.subList(Math.min(i, blog.size()), Math.min(i + 1, blog.size())));
      }
    }
    return files;
  }

  private static List<Path> drafts(Path folder) throws IOException {
    return RealBlogs.files(folder).stream()
        .filter(file -> DRAFT.matcher(file.getFileName().toString()).matches())
        .toList();
  }

  private boolean show(Path file) throws IOException {
    String name = file.getFileName().toString();
    PostId postId = new PostId("blog/" + name.replaceAll("\\W", "-"));
    Optional<Post> post = RealBlogs.post(postId, name, Files.readAllBytes(file), "en");
    post.ifPresent(found -> print(file, found));
    return post.isPresent();
  }

  private void print(Path file, Post post) {
    Enrichment enrichment = enricher.enrich(post, knowledge, EnrichmentSettings.DEFAULTS);
    String text = post.content().body().text();
    StringBuilder shown = new StringBuilder();
    shown.append(
        "### %s [%s, %d words] %s%n"
            .formatted(
                post.content().title(), enrichment.language(), enrichment.wordCount(), file));
    shown.append("  author: ").append(post.content().tags()).append('\n');
    shown.append("  lead: ").append(enrichment.excerpt()).append('\n');
    enrichment.tags().forEach(tag -> shown.append(line(tag)));
    enrichment.links().forEach(link -> shown.append(line(link, text)));
    System.out.println(shown);
  }

  private static String line(EnrichedTag tag) {
    return String.format(
        Locale.ROOT,
        "  tag %s (%s %.2f, %d)%n",
        tag.label(),
        tag.origin(),
        tag.score(),
        tag.evidence().size());
  }

  private static String line(EnrichedLink link, String text) {
    int start = link.range().start();
    int end = link.range().end();
    String before = text.substring(Math.max(0, start - AROUND), start);
    String behind = text.substring(end, Math.min(text.length(), end + AROUND));
    String around = before + "[" + link.range().exact() + "]" + behind;
    return String.format(
        Locale.ROOT,
        "  link %s (%.2f) …%s…%n",
        link.url(),
        link.score(),
        around.replaceAll("\\s+", " "));
  }
}
