package dev.pressline.core.admission.dialect.mark;

import dev.pressline.core.admission.dialect.mark.Mark.Kind;
import dev.pressline.core.admission.dialect.mark.Mark.Style;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the mark that starts at a place, by the grammar its first characters tell. */
final class MarkReader {
  /** Longer ones are no marks; nobody would see that they are. */
  static final int MAX_LENGTH = 2000;

  private static final int MAX_FUNCTION_LENGTH = 200_000;
  private static final Set<String> FUNCTIONS = Set.of("image", "video", "code", "play", "raw");
  private static final Pattern ATTRIBUTES =
      Pattern.compile(
          "(?:\\s*+(?:[.#][\\p{L}\\p{N}_:-]++|[A-Za-z_][\\w:-]*+=(?:\"[^\"\\n"
              + "]*+\"|'[^'\\n"
              + "]*+'|[^\\s}\"']++)))++\\s*+");

  private final String text;
  private final Map<String, NextIndex> next = new HashMap<>();

  MarkReader(String text) {
    this.text = text;
  }

  /** The mark whose first brace stands at the offset. */
  Optional<Mark> at(int start) {
    if (start + 3 >= text.length()) {
      return Optional.empty();
    }
    return switch (text.charAt(start + 1)) {
      case '%' -> tag(start);
      case '{' -> braces(start);
      case ':' -> attributes(start);
      default -> Optional.empty();
    };
  }

  private Optional<Mark> braces(int start) {
    return switch (text.charAt(start + 2)) {
      case '<' -> shortcode(start, ">}}");
      case '%' -> shortcode(start, "%}}");
      case '{' -> Optional.empty();
      default -> variable(start);
    };
  }

  private Optional<Mark> tag(int start) {
    int close = close(start + 2, "%}", MAX_LENGTH);
    if (close < 0 || isWithin("{%", start + 2, close)) {
      return Optional.empty();
    }
    String inner = trimmed(text.substring(start + 2, close));
    int end = close + 2;
    if (isEscaped(inner)) {
      return Optional.of(escaped("{% " + shown(inner) + " %}", start, end));
    }
    String name = name(inner, false);
    String rest = inner.substring(name.length());
    if (name.isEmpty() || !rest.isEmpty() && !isGap(rest.charAt(0)) && rest.charAt(0) != '(') {
      return Optional.empty();
    }
    if (rest.startsWith("(")) {
      return rest.endsWith(")")
          ? Optional.of(call(name, rest, start, end, Kind.OPEN))
          : Optional.empty();
    }
    boolean ends = name.startsWith("end");
    return Optional.of(
        new Mark(
            Style.TAG,
            ends ? name.substring(3) : name,
            rest.strip(),
            ends ? Kind.END : Kind.OPEN,
            start,
            end));
  }

  private Optional<Mark> shortcode(int start, String delimiter) {
    int close = close(start + 3, delimiter, MAX_LENGTH);
    if (close < 0 || isWithin(text.substring(start, start + 3), start + 3, close)) {
      return Optional.empty();
    }
    String inner = text.substring(start + 3, close).strip();
    int end = close + 3;
    if (isEscaped(inner)) {
      String opening = text.substring(start, start + 3);
      return Optional.of(escaped(opening + " " + shown(inner) + " " + delimiter, start, end));
    }
    boolean ends = inner.startsWith("/");
    boolean single = !ends && inner.endsWith("/");
    String bare = ends ? inner.substring(1).strip() : inner;
    String name = name(bare, true);
    String rest = bare.substring(name.length());
    if (name.isEmpty() || !rest.isEmpty() && !isGap(rest.charAt(0)) && rest.charAt(0) != '/') {
      return Optional.empty();
    }
    Kind kind = ends ? Kind.END : single ? Kind.SINGLE : Kind.OPEN;
    String given = single && rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    return Optional.of(new Mark(Style.SHORTCODE, name, given.strip(), kind, start, end));
  }

  private Optional<Mark> variable(int start) {
    Optional<Mark> function = function(start);
    if (function.isPresent()) {
      return function;
    }
    int close = close(start + 2, "}}", MAX_LENGTH);
    if (close < 0 || isWithin("{{", start + 2, close)) {
      return Optional.empty();
    }
    String inner = trimmed(text.substring(start + 2, close));
    int end = close + 2;
    if (isEscaped(inner)) {
      return Optional.of(escaped("{{ " + shown(inner) + " }}", start, end));
    }
    String name = name(inner, false);
    String rest = inner.substring(name.length()).strip();
    if (!name.isEmpty() && rest.startsWith("(") && rest.endsWith(")")) {
      return Optional.of(call(name, rest, start, end, Kind.SINGLE));
    }
    boolean expression =
        !inner.isEmpty()
            && inner.indexOf('\n') < 0
            && (!name.isEmpty() || "\"'.$".indexOf(inner.charAt(0)) >= 0);
    return expression
        ? Optional.of(new Mark(Style.VARIABLE, inner, "", Kind.SINGLE, start, end))
        : Optional.empty();
  }

  /** A function of Go's website; a text in backticks may hold anything but backticks. */
  private Optional<Mark> function(int start) {
    int at = start + 2;
    while (at < text.length() && at < start + 10 && Character.isLetter(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start + 2, at);
    int first = at;
    while (first < text.length() && first < at + 10 && text.charAt(first) == ' ') {
      first++;
    }
    if (!FUNCTIONS.contains(name) || first == at || first >= text.length()) {
      return Optional.empty();
    }
    int behind = first;
    if (text.charAt(first) == '`') {
      int tick = close(first + 1, "`", MAX_FUNCTION_LENGTH);
      behind = tick < 0 ? text.length() : tick;
    } else if (text.charAt(first) != '"' && text.charAt(first) != '(') {
      return Optional.empty();
    }
    int close = close(behind, "}}", MAX_LENGTH);
    return close < 0
        ? Optional.empty()
        : Optional.of(
            new Mark(
                Style.FUNCTION,
                name,
                text.substring(first, close).strip(),
                Kind.SINGLE,
                start,
                close + 2));
  }

  private Optional<Mark> attributes(int start) {
    int close = close(start + 2, "}", MAX_LENGTH);
    if (close < 0 || isWithin("{:", start + 2, close) || isWithin("\n", start, close)) {
      return Optional.empty();
    }
    String inner = text.substring(start + 2, close);
    boolean ends = inner.startsWith("/");
    boolean option = inner.startsWith(":");
    if (ends || option) {
      String name = name(inner.substring(1), false);
      Kind kind = ends ? Kind.END : inner.endsWith("/") ? Kind.SINGLE : Kind.OPEN;
      boolean mark = ends ? name.length() == inner.length() - 1 : !name.isEmpty();
      return mark
          ? Optional.of(new Mark(Style.ATTRIBUTES, name, "", kind, start, close + 1))
          : Optional.empty();
    }
    boolean toc = inner.strip().equals("toc") || inner.strip().startsWith("toc ");
    return toc || ATTRIBUTES.matcher(inner).matches()
        ? Optional.of(
            new Mark(
                Style.ATTRIBUTES, toc ? "toc" : "", inner.strip(), Kind.SINGLE, start, close + 1))
        : Optional.empty();
  }

  private static Mark call(String name, String arguments, int start, int end, Kind kind) {
    String inner = arguments.substring(1, arguments.length() - 1);
    return new Mark(Style.CALL, name, inner.strip(), kind, start, end);
  }

  private static Mark escaped(String shown, int start, int end) {
    return new Mark(Style.ESCAPED, shown, "", Kind.SINGLE, start, end);
  }

  private int close(int from, String delimiter, int maxLength) {
    int close = next.computeIfAbsent(delimiter, words -> new NextIndex(text, words)).from(from);
    return close - from > maxLength ? -1 : close;
  }

  private boolean isWithin(String words, int from, int to) {
    int found = next.computeIfAbsent(words, key -> new NextIndex(text, key)).from(from);
    return found >= 0 && found < to;
  }

  private static boolean isEscaped(String inner) {
    return inner.length() >= 4 && inner.startsWith("/*") && inner.endsWith("*/");
  }

  private static String shown(String inner) {
    return inner.substring(2, inner.length() - 2).strip();
  }

  /** Without the hyphens that ask Liquid to take blanks away. */
  private static String trimmed(String inner) {
    String from = inner.startsWith("-") ? inner.substring(1) : inner;
    return (from.endsWith("-") ? from.substring(0, from.length() - 1) : from).strip();
  }

  private static String name(String inner, boolean path) {
    int end = 0;
    while (end < inner.length() && isNamePart(inner.charAt(end), path && end > 0)) {
      end++;
    }
    boolean starts = end > 0 && (Character.isLetter(inner.charAt(0)) || inner.charAt(0) == '_');
    return starts ? inner.substring(0, end) : "";
  }

  private static boolean isNamePart(char c, boolean path) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || path && (c == '.' || c == '/');
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c);
  }
}
