package dev.pressline.core.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A document in Markdown: headings, sentences and tables. */
final class Report {
  private final StringBuilder text = new StringBuilder();

  void title(String title) {
    text.append("# ").append(title).append('\n');
  }

  void section(String title) {
    text.append("\n## ").append(title).append('\n');
  }

  void paragraph(String sentences) {
    text.append('\n').append(sentences).append('\n');
  }

  void table(String... header) {
    text.append('\n');
    row((Object[]) header);
    row((Object[]) "-".repeat(header.length).replace("-", "---,").split(","));
  }

  void row(Object... cells) {
    for (Object cell : cells) {
      text.append("| ").append(String.valueOf(cell).replace("|", "\\|")).append(' ');
    }
    text.append("|\n");
  }

  void items(List<String> items) {
    text.append('\n');
    items.forEach(item -> text.append("- ").append(item.replace("<", "&lt;")).append('\n'));
  }

  String text() {
    return text.toString();
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  static String f1(double mean) {
    return String.format(Locale.ROOT, "%.4f", mean);
  }

  /** {@code CODE 3, OTHER 1}, the most frequent first. */
  static String counts(Map<String, Integer> counts) {
    String listed =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(entry -> "`" + entry.getKey() + "` " + entry.getValue())
            .collect(Collectors.joining(", "));
    return listed.isEmpty() ? "none" : listed;
  }
}
