package dev.pressline.store.site.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of the search index. Every file name names at most one. */
public sealed interface SearchFile {
  /** Folder of all of them, relative to the site's. */
  String FOLDER = "search/";

  /** Its name in the folder, without the ending {@code .js}. */
  String name();

  /** Path relative to the site's folder. */
  default String path() {
    return FOLDER + name() + ".js";
  }

  /** Names the segments. */
  record Manifest() implements SearchFile {
    @Override
    public String name() {
      return "manifest";
    }
  }

  /**
   * Words of a segment.
   *
   * @param number of the file in the segment, from 0
   */
  record Words(String segment, int number) implements SearchFile {
    @Override
    public String name() {
      return "words/%s-%02d".formatted(segment, number);
    }
  }

  /** What is shown of the posts of a shelf. */
  record Posts(String shelf) implements SearchFile {
    @Override
    public String name() {
      return "posts/" + shelf;
    }
  }

  /** A program that reads the others. */
  record Script(String name) implements SearchFile {}

  /** The file that the path names. */
  static Optional<SearchFile> of(String path) {
    if (!path.startsWith(FOLDER)) {
      return Optional.empty();
    }
    Matcher words = Names.WORDS.matcher(path);
    if (words.matches()) {
      return Optional.of(new Words(words.group(1), Integer.parseInt(words.group(2))));
    }
    Matcher posts = Names.POSTS.matcher(path);
    if (posts.matches()) {
      return Optional.of(new Posts(posts.group(1)));
    }
    Manifest manifest = new Manifest();
    if (manifest.path().equals(path)) {
      return Optional.of(manifest);
    }
    return SearchScripts.names().stream()
        .<SearchFile>map(Script::new)
        .filter(script -> script.path().equals(path))
        .findFirst();
  }

  /** How the names look. */
  final class Names {
    private static final Pattern WORDS =
        Pattern.compile("search/words/(" + Segment.ROOT + "[01]*)-(\\d\\d)\\.js");
    private static final Pattern POSTS =
        Pattern.compile("search/posts/(" + Segment.ROOT + "[01]*)\\.js");

    private Names() {}
  }
}
