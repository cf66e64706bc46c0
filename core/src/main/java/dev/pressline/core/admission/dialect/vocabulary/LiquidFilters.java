package dev.pressline.core.admission.dialect.vocabulary;

import dev.pressline.core.site.Slug;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Those of Liquid's and Jekyll's filters (https://jekyllrb.com/docs/liquid/filters/) that need
 * nothing but text.
 */
final class LiquidFilters {
  /** Longer values are no values of a variable; assigned in turn they would double without end. */
  private static final int MAX_LENGTH = 1_000;

  private LiquidFilters() {}

  /** The text behind the filter; absent when the filter is not known. */
  static Optional<String> apply(String name, String text, List<String> arguments, BlogFacts facts) {
    String first = arguments.isEmpty() ? "" : arguments.getFirst();
    Optional<String> result =
        switch (name) {
          case "relative_url" -> Optional.of(facts.basePath() + rooted(text));
          case "absolute_url" ->
              Optional.of(text.contains("://") ? text : facts.baseUrl() + rooted(text));
          case "prepend" -> Optional.of(first + text);
          case "append" -> Optional.of(text + first);
          case "default" -> Optional.of(text.isEmpty() ? first : text);
          case "upcase" -> Optional.of(text.toUpperCase(Locale.ROOT));
          case "downcase" -> Optional.of(text.toLowerCase(Locale.ROOT));
          case "capitalize" -> Optional.of(capitalised(text));
          case "strip", "lstrip", "rstrip" -> Optional.of(text.strip());
          case "strip_newlines", "normalize_whitespace" ->
              Optional.of(text.replace('\n', ' ').strip());
          case "escape", "xml_escape", "escape_once", "strip_html", "markdownify", "jsonify" ->
              Optional.of(text);
          case "url_encode", "cgi_escape", "uri_escape" ->
              Optional.of(URLEncoder.encode(text, StandardCharsets.UTF_8));
          case "slugify" -> Optional.of(Slug.of(text));
          case "remove" -> Optional.of(first.isEmpty() ? text : text.replace(first, ""));
          case "replace" ->
              arguments.size() == 2 && !first.isEmpty()
                  ? Optional.of(text.replace(first, arguments.get(1)))
                  : Optional.empty();
          default -> Optional.empty();
        };
    return result.filter(value -> value.length() <= MAX_LENGTH);
  }

  private static String rooted(String path) {
    return path.startsWith("/") || path.isEmpty() ? path : "/" + path;
  }

  private static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
