package dev.pressline.e2e.sites;

import dev.pressline.material.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The real blogs of the corpus. */
public final class CorpusBlogs {
  private static final List<String> GENERATORS =
      List.of("hexo", "jekyll", "hugo", "zola", "othermd");
  private static final String ONLY = System.getProperty("pressline.blog", "");

  private CorpusBlogs() {}

  /**
   * Their folders by the names of generator and blog; only those whose folder has the system
   * property {@code pressline.blog} in it, when that is given. Without the corpus the test is
   * skipped.
   */
  public static Map<String, Path> byName() throws IOException {
    Path corpus = SharedFolder.require("corpus");
    Map<String, Path> blogs = new LinkedHashMap<>();
    for (String generator : GENERATORS) {
      try (Stream<Path> folders = Files.list(corpus.resolve(generator))) {
        folders
            .filter(Files::isDirectory)
            .filter(path -> path.toString().contains(ONLY))
            .sorted()
            .forEach(blog -> blogs.put(generator + " " + blog.getFileName(), blog));
      }
    }
    return blogs;
  }
}
