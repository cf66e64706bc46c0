package dev.pressline.store.site.search;

import dev.pressline.store.site.files.Mark;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The programs of the search page, the same on every site. */
public final class SearchScripts {
  /** MiniSearch (https://github.com/lucaong/minisearch), as its makers publish it. */
  private static final String ENGINE = "minisearch";

  private static final String ENGINE_FOLDER = "minisearch-7.2.0/";

  /** In the order in which a page loads them. */
  private static final List<String> NAMES = List.of(ENGINE, "words", "search");

  private static final Map<String, byte[]> BYTES =
      NAMES.stream().collect(Collectors.toMap(Function.identity(), SearchScripts::read));

  private SearchScripts() {}

  /** In the order in which a page loads them. */
  public static List<String> names() {
    return NAMES;
  }

  /** The contents by name. */
  public static Map<String, byte[]> contents() {
    return BYTES;
  }

  private static byte[] read(String name) {
    String script = name.equals(ENGINE) ? engine() : resource(name + ".js");
    return (script + Mark.STYLE).getBytes(StandardCharsets.UTF_8);
  }

  /** With its licence in front, and without the address of a map that the site does not have. */
  private static String engine() {
    String licence = resource(ENGINE_FOLDER + "LICENSE.txt").strip();
    String script = resource(ENGINE_FOLDER + "index.js");
    return "/*! MiniSearch 7.2.0\n%s\n*/\n%s"
        .formatted(licence, script.substring(0, script.lastIndexOf("//# sourceMappingURL")));
  }

  private static String resource(String name) {
    try (InputStream bytes = SearchScripts.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new FileNotFoundException(name);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The scripts of the search page cannot be read.", e);
    }
  }
}
