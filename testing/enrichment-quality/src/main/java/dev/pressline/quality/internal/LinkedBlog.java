package dev.pressline.quality.internal;

import dev.pressline.core.enrichment.Zones;
import dev.pressline.core.enrichment.reading.LanguageDetector;
import dev.pressline.core.enrichment.subject.SubjectIndex;
import dev.pressline.core.enrichment.subject.SubjectLink;
import dev.pressline.core.enrichment.subject.WordPairs;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostId;
import dev.pressline.core.text.TextStream;
import dev.pressline.quality.blogs.RealBlogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A real blog with the links between its posts that authors made, which were taken out of its
 * texts.
 */
final class LinkedBlog {
  private final String name;
  private final Map<PostId, Linked> posts = new LinkedHashMap<>();
  private final SubjectIndex index = new SubjectIndex();

  private LinkedBlog(String name) {
    this.name = name;
  }

  /**
   * A post.
   *
   * @param text without the links to other posts
   * @param byAuthor the posts that its author links to
   */
  record Linked(String title, TextStream text, Set<PostId> byAuthor) {}

  /**
   * A link that was found.
   *
   * @param words over which it would stand
   * @param title of the post to which it would lead
   * @param byAuthor whether the author links from the post to the same one
   */
  record Found(String words, String title, boolean byAuthor) {}

  static LinkedBlog read(Path folder, LanguageDetector detector) throws IOException {
    LinkedBlog blog = new LinkedBlog(folder.getFileName().toString());
    Map<String, Optional<PostId>> byName = new HashMap<>();
    List<Post> read = new ArrayList<>();
    for (Path file : RealBlogs.files(folder)) {
      String path = folder.relativize(file).toString();
      RealBlogs.post(new PostId(blog.name + "/" + path), path, Files.readAllBytes(file), "en")
          .ifPresent(read::add);
    }
    for (Post post : read) {
      // Two posts of one name are told apart by nothing that a link says for sure.
      byName.merge(
          nameOf(post.postId().value()), Optional.of(post.postId()), (_, _) -> Optional.empty());
    }
    for (Post post : read) {
      blog.add(post, byName, detector);
    }
    blog.index.settle();
    return blog;
  }

  private void add(Post post, Map<String, Optional<PostId>> byName, LanguageDetector detector) {
    Document document = Jsoup.parseBodyFragment(post.content().body().html());
    document.outputSettings().prettyPrint(false);
    Set<PostId> byAuthor = new HashSet<>();
    for (Element anchor : document.select("a[href]")) {
      byName
          .getOrDefault(nameOf(anchor.attr("href")), Optional.empty())
          .filter(target -> !target.equals(post.postId()))
          .ifPresent(
              target -> {
                byAuthor.add(target);
                anchor.unwrap();
              });
    }
    TextStream text = TextStream.parse(document.body().html());
    String language =
        detector.guesses(text.text()).stream()
            .findFirst()
            .map(LanguageDetector.Guess::language)
            .orElse("");
    posts.put(post.postId(), new Linked(post.content().title(), text, byAuthor));
    index.put(post.postId(), post.content().title(), language, WordPairs.of(text.text(), language));
  }

  /** The name of the file, or of the folder of an index. */
  private static String nameOf(String path) {
    String bare =
        path.replaceFirst("[?#].*", "")
            .replaceFirst("/+$", "")
            .replaceFirst("\\.(?:md|markdown|html?|article)$", "")
            .replaceFirst("/_?index(?:\\.[a-z-]+)?$", "");
    return bare.substring(bare.lastIndexOf('/') + 1).replaceFirst("^\\d{4}-\\d\\d?-\\d\\d?-", "");
  }

  String name() {
    return name;
  }

  int posts() {
    return posts.size();
  }

  /** How many pairs of posts their authors linked. */
  int byAuthors() {
    return posts.values().stream().mapToInt(post -> post.byAuthor().size()).sum();
  }

  /** Every link that the titles suggest. */
  List<Found> found() {
    List<Found> found = new ArrayList<>();
    posts.forEach(
        (id, post) -> {
          Zones zones = Zones.of(post.text());
          String text = post.text().text();
          for (SubjectLink link : index.in(id, text, zones.breaks(), zones::isLinkable)) {
            Linked target = posts.get(link.target());
            if (target != null) {
              found.add(
                  new Found(
                      text.substring(link.start(), link.end()),
                      target.title(),
                      post.byAuthor().contains(link.target())));
            }
          }
        });
    return found;
  }
}
