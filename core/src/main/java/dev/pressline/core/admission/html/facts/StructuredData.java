package dev.pressline.core.admission.html.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says in JSON-LD (https://schema.org/Article) about the article that it is. */
final class StructuredData {
  private static final Pattern ARTICLE =
      Pattern.compile(".*(?:Article|Posting|Report|Review|Recipe|APIReference|BlogPost)");
  private static final int MAX_DEPTH = 6;
  private static final StructuredData NONE = new StructuredData(Map.of());

  private final Object article;

  private StructuredData(Object article) {
    this.article = article;
  }

  /** The data of the page's first article, or none. */
  static StructuredData of(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .flatMap(StructuredData::values)
        .flatMap(value -> articles(value, MAX_DEPTH))
        .findFirst()
        .map(StructuredData::new)
        .orElse(NONE);
  }

  Optional<String> title() {
    return first("headline").or(() -> first("name"));
  }

  List<String> dates() {
    return Stream.of("datePublished", "dateCreated", "uploadDate")
        .flatMap(key -> first(key).stream())
        .toList();
  }

  List<String> authors() {
    List<String> names = new ArrayList<>();
    for (Object author : Json.items(Json.get(article, "author").orElse(List.of()))) {
      Object name = author instanceof Map<?, ?> ? Json.get(author, "name").orElse("") : author;
      for (Object one : Json.items(name)) {
        text(one).ifPresent(names::add);
      }
    }
    return names;
  }

  Optional<String> description() {
    return first("description");
  }

  Optional<String> picture() {
    return Json.get(article, "image")
        .or(() -> Json.get(article, "thumbnailUrl"))
        .flatMap(StructuredData::address);
  }

  Optional<String> language() {
    return first("inLanguage");
  }

  Optional<String> canonical() {
    return Json.get(article, "mainEntityOfPage")
        .flatMap(StructuredData::address)
        .filter(url -> url.startsWith("http"))
        .or(() -> first("url"));
  }

  private Optional<String> first(String key) {
    return Json.get(article, key).flatMap(StructuredData::text);
  }

  private static Optional<String> address(Object value) {
    List<?> items = Json.items(value);
    return items.isEmpty()
        ? Optional.empty()
        : text(items.getFirst())
            .or(() -> Json.get(items.getFirst(), "url").flatMap(StructuredData::text))
            .or(() -> Json.get(items.getFirst(), "@id").flatMap(StructuredData::text));
  }

  private static Optional<String> text(Object value) {
    return value instanceof String text
        ? Optional.of(text.strip()).filter(words -> !words.isEmpty())
        : Optional.empty();
  }

  private static Stream<Object> values(Element script) {
    StringBuilder data = new StringBuilder();
    for (DataNode node : script.dataNodes()) {
      data.append(node.getWholeData());
    }
    String text = data.toString().strip();
    boolean wrapped = text.startsWith("<![CDATA[") && text.endsWith("]]>");
    return Json.read(wrapped ? text.substring(9, text.length() - 3) : text).stream();
  }

  /** Articles in the value, in its lists, its graph and what it is about. */
  private static Stream<Object> articles(Object value, int depth) {
    if (depth == 0) {
      return Stream.empty();
    }
    if (value instanceof List<?> list) {
      return list.stream().flatMap(item -> articles(item, depth - 1));
    }
    boolean found =
        Json.items(Json.get(value, "@type").orElse("")).stream()
            .anyMatch(type -> ARTICLE.matcher(type.toString()).matches());
    return found
        ? Stream.of(value)
        : Stream.of("@graph", "mainEntity", "mainEntityOfPage")
            .flatMap(key -> Json.get(value, key).stream())
            .flatMap(inner -> articles(inner, depth - 1));
  }
}
