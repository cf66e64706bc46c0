package dev.pressline.core.admission.html.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The contents of a page's meta elements by their names: plain, OpenGraph, Dublin Core. */
final class MetaTags {
  private final Map<String, List<String>> contents = new HashMap<>();

  /** The meta elements of the page. */
  MetaTags(Document page) {
    for (Element meta : page.getElementsByTag("meta")) {
      String content = Parser.unescapeEntities(meta.attr("content"), false).strip();
      if (!content.isEmpty()) {
        Stream.of("property", "name", "itemprop", "http-equiv")
            .flatMap(key -> Stream.of(meta.attr(key).strip().split("\\s+")))
            .filter(name -> !name.isEmpty())
            .forEach(name -> list(name).add(content));
      }
    }
  }

  /** The first content under the first of the names that has one. */
  Optional<String> first(String... names) {
    return all(names).stream().findFirst();
  }

  /** All contents, in the order of the names. */
  List<String> all(String... names) {
    return Stream.of(names)
        .flatMap(name -> contents.getOrDefault(name, List.of()).stream())
        .toList();
  }

  /** Names that differ in case, or in {@code .} for {@code :}, are one. */
  private List<String> list(String name) {
    return contents.computeIfAbsent(
        name.toLowerCase(Locale.ROOT).replace('.', ':'), key -> new ArrayList<>());
  }
}
