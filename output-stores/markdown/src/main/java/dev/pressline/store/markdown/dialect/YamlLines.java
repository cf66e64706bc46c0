package dev.pressline.store.markdown.dialect;

import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.admission.metadata.FlowStyle;
import dev.pressline.core.post.SourcePosition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of front matter, one key each, that YAML 1.1 (Jekyll's Psych), YAML 1.2 and what lies
 * between (Hugo's and Hexo's parsers) read alike: whatever one of them could take for a number, a
 * truth or a date stands in quotes.
 */
final class YamlLines {
  private static final Pattern WORDS =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:[ -]\\p{L}[\\p{L}\\p{M}\\p{N}]*)*");
  private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final Set<String> TRUTHS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private static final int LONGEST_PLAIN = 100;

  private final StringBuilder lines = new StringBuilder();
  private final Set<String> keys = new TreeSet<>();

  /** A line whose value is text. */
  void text(String key, String text) {
    line(key, quoted(text));
  }

  /** A line whose value is a list of texts. */
  void texts(String key, List<String> texts) {
    line(key, list(texts));
  }

  /** A line whose value is a list of lists of texts. */
  void lists(String key, List<List<String>> lists) {
    line(key, lists.stream().map(YamlLines::list).collect(Collectors.joining(", ", "[", "]")));
  }

  /** A line whose value stands as it is. */
  void plain(String key, String value) {
    line(key, value);
  }

  /**
   * Lines of an author's own keys by their order; one that has a line already is left out.
   *
   * @param values each in YAML flow style; what is not is taken as text
   */
  void others(Map<String, String> values) {
    values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(entry -> !keys.contains(entry.getKey().strip().toLowerCase(Locale.ROOT)))
        .forEach(entry -> line(entry.getKey(), flow(entry.getKey(), entry.getValue())));
  }

  /** The lines between their marks. */
  String block() {
    return "---\n" + lines + "---\n";
  }

  private void line(String key, String value) {
    keys.add(key.strip().toLowerCase(Locale.ROOT));
    String name = KEY.matcher(key).matches() && !isTruth(key) ? key : inQuotes(key);
    lines.append(name).append(": ").append(value).append('\n');
  }

  private static String flow(String key, String written) {
    return FrontMatter.of(Map.of(key, written)).fields().values().stream()
        .map(field -> FlowStyle.of(field.value()))
        .findFirst()
        .orElseGet(() -> inQuotes(written));
  }

  private static String list(List<String> texts) {
    return texts.stream().map(YamlLines::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    boolean plain = text.length() <= LONGEST_PLAIN && WORDS.matcher(text).matches();
    return plain && !isTruth(text) ? text : inQuotes(text);
  }

  private static boolean isTruth(String text) {
    return TRUTHS.contains(text.toLowerCase(Locale.ROOT));
  }

  private static String inQuotes(String text) {
    return FlowStyle.of(new YamlValue.Scalar(text, false, "", SourcePosition.NOWHERE));
  }
}
