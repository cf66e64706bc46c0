package dev.pressline.core.admission.dialect.vocabulary;

import dev.pressline.core.admission.metadata.SourceName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Marks that lead to another post by the name of its file. */
final class Posts {
  private static final Set<String> SOURCES = Set.of("md", "markdown", "html", "htm", "mkd", "adoc");

  private Posts() {}

  /** The post whose file has the path, with a place in it or without. */
  static Meaning named(String kind, String path, Optional<String> words, BlogFacts facts) {
    int hash = path.indexOf('#');
    String file = hash < 0 ? path : path.substring(0, hash);
    if (file.isEmpty()) {
      return new Meaning.Value(path);
    }
    if (file.chars().allMatch(c -> c == '/')) {
      return new Meaning.Value(facts.basePath() + "/" + path.substring(file.length()));
    }
    String trimmed = file.endsWith("/") ? file.substring(0, file.length() - 1) : file;
    String title = SourceName.title(trimmed).orElse(trimmed);
    return new Meaning.Told(
        "LINK_BECAME_HINT",
        "The address of \"%s\" is not known here; the site looks for a post \"%s\"."
            .formatted(path, title),
        new Meaning.OtherPost(kind, title, words.orElse(title)));
  }

  /** Whether the path is one of a source of posts rather than of a file to load. */
  static boolean isSource(String path) {
    int hash = path.indexOf('#');
    String file = hash < 0 ? path : path.substring(0, hash);
    int dot = file.lastIndexOf('.');
    return dot >= 0 && SOURCES.contains(file.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
