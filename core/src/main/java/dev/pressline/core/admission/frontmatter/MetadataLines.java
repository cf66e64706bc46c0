package dev.pressline.core.admission.frontmatter;

import dev.pressline.core.admission.frontmatter.FrontMatterBlock.Language;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells lines of metadata from lines of text, without reading them. */
final class MetadataLines {
  private static final Pattern YAML_KEY =
      Pattern.compile("[\"']?([\\p{L}_][\\p{L}\\p{N}_. -]{0,40}?)[\"']?[ \\t]*+[:\uFF1A](?:.*)");
  private static final Pattern TOML_KEY =
      Pattern.compile("\\s*+(?:[A-Za-z0-9_.\"'-][^=\\n]{0,60}+=.*|\\[.*)");
  private static final Pattern JSON_KEY =
      Pattern.compile("\\s*+(?:\\{\\s*+)?(?:\"[^\"]*+\"\\s*+:.*)?");
  private static final Set<String> USUAL_KEYS =
      Set.of("title", "date", "tags", "categories", "layout", "permalink", "author", "slug");

  /** More columns before it make a line of code. */
  private static final int MAX_INDENT = 3;

  private static final int HEAD = 4_000;

  private MetadataLines() {}

  /** Whether the first line that says something gives a key a value. */
  static boolean startWithKey(Language language, String text, int from) {
    String head = text.substring(from, Math.min(text.length(), from + HEAD));
    return head.lines()
        .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
        .findFirst()
        .map(line -> isKey(language, line))
        .orElse(false);
  }

  private static boolean isKey(Language language, String line) {
    return switch (language) {
      case YAML -> {
        String content = line.stripLeading();
        boolean text = line.length() - content.length() <= MAX_INDENT;
        yield text && (YAML_KEY.matcher(content).matches() || content.startsWith("{"));
      }
      case TOML -> TOML_KEY.matcher(line).matches();
      case JSON -> JSON_KEY.matcher(line).matches();
    };
  }

  /** Whether the key is one that nearly every blog has. */
  static boolean isUsual(String key) {
    return USUAL_KEYS.contains(key.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether the first line that says something may be metadata, so that the rest is worth a look.
   */
  static boolean mayStart(String text, int from) {
    int start = from;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int line = text.lastIndexOf('\n', start - 1) + 1;
    int end = text.indexOf('\n', start);
    String first = text.substring(Math.max(from, line), end < 0 ? text.length() : end);
    return !first.isBlank()
        && (continues(first) || YAML_KEY.matcher(first).matches() || isKey(Language.JSON, first));
  }

  private static boolean continues(String line) {
    return line.isBlank() || line.startsWith("-") || " \t#".indexOf(line.charAt(0)) >= 0;
  }

  /** Whether the lines are YAML keys and their values and nothing else, with a usual key. */
  static boolean only(String lines) {
    boolean usual = false;
    for (String line : lines.split("\n")) {
      Matcher key = YAML_KEY.matcher(line);
      boolean continues = continues(line);
      if (!continues && !key.matches()) {
        return false;
      }
      usual |= !continues && isUsual(key.group(1));
    }
    return usual;
  }

  /** Offset of the last of the lines from the offset on that look like metadata. */
  static int last(Language language, String text, int from) {
    int last = from;
    int line = from;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      String content = text.substring(line, end < 0 ? text.length() : end);
      boolean item = content.startsWith("-") || content.startsWith(" ") || content.startsWith("\t");
      if (content.isBlank() || (!item && !isKey(language, content))) {
        return last;
      }
      last = line;
      line = end < 0 ? text.length() : end + 1;
    }
    return last;
  }
}
