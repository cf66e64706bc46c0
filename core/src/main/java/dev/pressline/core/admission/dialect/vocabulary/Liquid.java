package dev.pressline.core.admission.dialect.vocabulary;

import dev.pressline.core.admission.dialect.mark.Arguments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Liquid's expressions (https://shopify.github.io/liquid/) as far as their values are known without
 * the blog's own configuration: literals, variables assigned in the post, the site's settings, the
 * post's metadata, and the filters of {@link LiquidFilters}.
 */
public final class Liquid {
  private static final Set<String> ROOTS = Set.of("site", "page", "post", "layout", "include");
  private static final Set<String> SITE_ROOTS =
      Set.of(
          "baseurl",
          "base_url",
          "basurl",
          "base_path",
          "base",
          "root",
          "root_path",
          "root_url",
          "relative_root");

  private final BlogFacts facts;
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> declared = new HashSet<>();

  /** Expressions of a post of the blog. */
  public Liquid(BlogFacts facts) {
    this.facts = facts;
  }

  BlogFacts facts() {
    return facts;
  }

  /** Takes {@code name = expression}; the variable is known from now on, its value perhaps. */
  void assign(String written) {
    int sign = written.indexOf('=');
    if (sign > 0) {
      String name = written.substring(0, sign).strip();
      declared.add(name);
      value(written.substring(sign + 1))
          .ifPresentOrElse(value -> values.put(name, value), () -> values.remove(name));
    }
  }

  /** Takes the variable of a loop, {@code name in list}: it has no value, but it is Liquid's. */
  void declare(String written) {
    Arguments.of(written).word(0).ifPresent(declared::add);
  }

  /** What the expression between two braces means. */
  Meaning meaning(String expression) {
    if (!isLiquid(expression)) {
      return facts.isTemplate() ? action(expression) : new Meaning.Untouched();
    }
    Optional<Meaning> known = value(expression).map(Meaning.Value::new);
    return known.orElseGet(
        () ->
            new Meaning.Told(
                "VARIABLE_UNKNOWN",
                unknown(expression),
                isSiteRoot(expression)
                    ? new Meaning.Value(facts.basePath())
                    : new Meaning.Unknown()));
  }

  private static Meaning action(String expression) {
    return new Meaning.Told(
        "TEMPLATE_NOT_RUN",
        "The post says that it is a template, and templates are not run: \"%s\" stays as text."
            .formatted(expression),
        new Meaning.Unknown());
  }

  private static String unknown(String expression) {
    String name = parts(expression, '|').getFirst();
    return name.startsWith("site.")
        ? "\"%s\" has no value here: give it to the site as the variable \"%s\"."
            .formatted(expression, name.substring(5))
        : "\"" + expression + "\" has no value here: write the value out instead.";
  }

  /** Whether the text between braces is Liquid's, and not another language shown to readers. */
  private boolean isLiquid(String expression) {
    List<String> parts = parts(expression, '|');
    String first = parts.getFirst();
    int dot = first.indexOf('.');
    String root = dot < 0 ? first : first.substring(0, dot);
    boolean rooted = dot > 0 && ROOTS.contains(root);
    boolean literal = isQuoted(first) && parts.size() > 1;
    return isPath(first) && (rooted || declared.contains(root) || isRootName(first)) || literal;
  }

  private static boolean isRootName(String name) {
    return SITE_ROOTS.contains(name);
  }

  private static boolean isSiteRoot(String expression) {
    int dot = expression.indexOf('.');
    return isRootName(expression.substring(dot + 1));
  }

  /** The value of the expression; absent when any part of it is not known. */
  Optional<String> value(String expression) {
    List<String> parts = parts(expression, '|');
    Optional<String> value = term(parts.getFirst());
    boolean defaulted = parts.stream().anyMatch(part -> part.startsWith("default"));
    Optional<String> now = value.isEmpty() && defaulted ? Optional.of("") : value;
    for (String filter : parts.subList(1, parts.size())) {
      now = now.flatMap(text -> filtered(text, filter));
    }
    return now;
  }

  private Optional<String> filtered(String text, String filter) {
    int colon = filter.indexOf(':');
    String name = colon < 0 ? filter : filter.substring(0, colon).strip();
    List<String> given = colon < 0 ? List.of() : parts(filter.substring(colon + 1), ',');
    List<String> known = given.stream().map(this::term).flatMap(Optional::stream).toList();
    return known.size() == given.size()
        ? LiquidFilters.apply(name, text, known, facts)
        : Optional.empty();
  }

  private Optional<String> term(String written) {
    if (isQuoted(written)) {
      return Optional.of(written.substring(1, written.length() - 1));
    }
    if (!written.isEmpty() && written.chars().allMatch(Character::isDigit)) {
      return Optional.of(written);
    }
    Optional<String> assigned = Optional.ofNullable(values.get(written));
    if (written.startsWith("site.")) {
      return facts.ofSite(written.substring(5));
    }
    return written.startsWith("page.") ? facts.ofPage(written.substring(5)) : assigned;
  }

  private static boolean isQuoted(String text) {
    boolean quotes = text.startsWith("\"") || text.startsWith("'");
    return quotes && text.length() > 1 && text.charAt(text.length() - 1) == text.charAt(0);
  }

  private static boolean isPath(String text) {
    return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-[]'\"".indexOf(c) >= 0);
  }

  /** The parts between separators that stand in no quotes. */
  private static List<String> parts(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == separator) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }
}
