package dev.pressline.core.admission.wordpress;

import dev.pressline.core.admission.wordpress.Shortcode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what has the shape of a shortcode (the grammar of WordPress's Shortcode API) outside of
 * tags, comments and code. Whether it is one is decided by those who know the names.
 */
final class ShortcodeScanner {
  /** More are not looked at. */
  static final int MAX = 10_000;

  private static final int LONGEST = 4_000;
  private static final Pattern ARGUMENT = Pattern.compile("[\\w-]+\\s*=\\s*[\"'\\w&]");
  private static final Set<String> CODE =
      Set.of(
          "code",
          "sourcecode",
          "source",
          "highlight",
          "actionscript3",
          "bash",
          "clojure",
          "cpp",
          "csharp",
          "css",
          "diff",
          "erlang",
          "go",
          "groovy",
          "html",
          "java",
          "javascript",
          "jscript",
          "js",
          "matlab",
          "objc",
          "perl",
          "php",
          "plain",
          "powershell",
          "python",
          "py",
          "ruby",
          "scala",
          "shell",
          "sql",
          "swift",
          "text",
          "vb",
          "xml",
          "yaml",
          "latex",
          "pre");

  private final String text;
  private final Tags tags;
  private final List<Shortcode> found = new ArrayList<>();

  private ShortcodeScanner(String text) {
    this.text = text;
    this.tags = new Tags(text);
  }

  /** The marks in the order of their places. */
  static List<Shortcode> marks(String text) {
    ShortcodeScanner scanner = new ShortcodeScanner(text);
    int at = 0;
    while (at < text.length() && scanner.found.size() < MAX) {
      char c = text.charAt(at);
      at = c == '<' ? scanner.behindMarkup(at) : c == '[' ? scanner.behindBracket(at) : at + 1;
    }
    return scanner.found;
  }

  /** Whether it has an argument with a name, as no words in brackets have. */
  static boolean hasArguments(Shortcode mark) {
    return ARGUMENT.matcher(mark.arguments()).find();
  }

  private int behindMarkup(int at) {
    int comment = tags.afterComment(at);
    if (comment > 0) {
      return comment;
    }
    Optional<Tags.Tag> tag = tags.at(at);
    int verbatim = tag.map(tags::afterVerbatim).orElse(-1);
    return verbatim > 0 ? verbatim : tag.map(Tags.Tag::end).orElse(at + 1);
  }

  private int behindBracket(int at) {
    boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == '[';
    Optional<Shortcode> mark = mark(doubled ? at + 1 : at);
    if (mark.isEmpty()) {
      return at + 1;
    }
    Shortcode one = mark.get();
    boolean escaped = doubled && one.end() < text.length() && text.charAt(one.end()) == ']';
    if (doubled && !escaped) {
      return at + 1;
    }
    Shortcode told = escaped ? escaped(one, at) : verbatim(one).orElse(one);
    found.add(told);
    return told.end();
  }

  private Shortcode escaped(Shortcode mark, int start) {
    String shown = text.substring(mark.start(), mark.end());
    return new Shortcode(mark.name(), "", Kind.ESCAPED, start, mark.end() + 1, shown);
  }

  private Optional<Shortcode> verbatim(Shortcode mark) {
    if (mark.kind() != Kind.OPEN || !CODE.contains(mark.name())) {
      return Optional.empty();
    }
    String close = "[/" + mark.name() + "]";
    int end = tags.next(close, mark.end());
    return end < 0
        ? Optional.empty()
        : Optional.of(
            new Shortcode(
                mark.name(),
                mark.arguments(),
                Kind.VERBATIM,
                mark.start(),
                end + close.length(),
                text.substring(mark.end(), end)));
  }

  private Optional<Shortcode> mark(int start) {
    boolean ends = text.startsWith("[/", start);
    int from = start + (ends ? 2 : 1);
    int to = from;
    while (to < text.length() && isNamePart(text.charAt(to), to > from)) {
      to++;
    }
    int close = to == from ? -1 : tags.next("]", to);
    if (close < 0 || close - start > LONGEST || !isNameEnd(text.charAt(to))) {
      return Optional.empty();
    }
    String rest = text.substring(to, close).strip();
    boolean single = rest.endsWith("/") && !rest.contains("://");
    String arguments = single ? rest.substring(0, rest.length() - 1).strip() : rest;
    if (rest.indexOf('[') >= 0 || ends && !rest.isEmpty()) {
      return Optional.empty();
    }
    Kind kind = ends ? Kind.END : single ? Kind.SINGLE : Kind.OPEN;
    String name = text.substring(from, to).toLowerCase(Locale.ROOT);
    return Optional.of(new Shortcode(name, arguments, kind, start, close + 1, ""));
  }

  private static boolean isNameEnd(char c) {
    return c == ']' || c == '/' || c == '=' || Character.isWhitespace(c);
  }

  private static boolean isNamePart(char c, boolean behindFirst) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || behindFirst && (c >= '0' && c <= '9' || c == '_' || c == '-');
  }
}
