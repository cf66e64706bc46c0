package dev.pressline.core.admission.markdown;

import dev.pressline.core.admission.source.MappedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds headings written without marks: a short, title-like line at the start of a block with a
 * longer sentence directly below. Only where a document has no heading of Markdown's own and at
 * least two such lines, since one alone may be anything.
 */
final class BareHeadings {
  private static final int MAX_LENGTH = 80;
  private static final int MIN_TEXT_LENGTH = 100;
  private static final Pattern MARKED_HEADING =
      Pattern.compile(" {0,3}(?:#{1,6}(?:\\s|$)|(?:=+|-{2,})[ \\t]*$)", Pattern.MULTILINE);
  private static final Pattern ELEMENT = Pattern.compile("<h[1-6][\\s>]");
  private static final Pattern PLAIN_START =
      Pattern.compile("^\\p{Lu}[\\p{L}\\p{N}'’]*(?:[\\s:,-].*)?$");
  private static final Pattern TERMINAL = Pattern.compile(".*[.!…;,:，。！；：)\\]*_`|>]$");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…][\"'”’)]?$");

  private BareHeadings() {}

  /** The Markdown with such headings marked; every line keeps its number. */
  static MappedText marked(MappedText markdown) {
    if (hasMarkedHeading(markdown.text())) {
      return markdown;
    }
    List<String> lines = new ArrayList<>(markdown.lines());
    List<Integer> headings = new ArrayList<>();
    CodeFences fences = new CodeFences();
    for (int i = 0; i + 1 < lines.size(); i++) {
      boolean covered = fences.covers(lines.get(i));
      boolean starts = i == 0 || lines.get(i - 1).isBlank();
      if (!covered && starts && isHeading(lines.get(i), lines.get(i + 1))) {
        headings.add(i);
      }
    }
    if (headings.size() < 2) {
      return markdown;
    }
    headings.forEach(i -> lines.set(i, "## " + lines.get(i)));
    return markdown.with(String.join("\n", lines));
  }

  private static boolean hasMarkedHeading(String markdown) {
    Matcher heading = MARKED_HEADING.matcher(markdown);
    int line = 0;
    while (line < markdown.length()) {
      int first = line;
      while (first < markdown.length() && markdown.charAt(first) == ' ') {
        first++;
      }
      boolean may = first < markdown.length() && "#=-".indexOf(markdown.charAt(first)) >= 0;
      if (may && heading.region(line, markdown.length()).lookingAt()) {
        return true;
      }
      int end = markdown.indexOf('\n', first);
      line = end < 0 ? markdown.length() : end + 1;
    }
    return markdown.contains("<h") && ELEMENT.matcher(markdown).find();
  }

  private static boolean isHeading(String line, String next) {
    return line.length() <= MAX_LENGTH
        && PLAIN_START.matcher(line.strip()).matches()
        && !TERMINAL.matcher(line.strip()).matches()
        && isTitleLike(line.strip())
        && next.length() >= MIN_TEXT_LENGTH
        && next.length() > 3 * line.length() / 2
        && PLAIN_START.matcher(next.strip()).matches()
        && SENTENCE_END.matcher(next.strip()).matches();
  }

  /** Most of the longer words have capitals, as English headlines are written. */
  private static boolean isTitleLike(String line) {
    List<String> long4 =
        Arrays.stream(line.split("[\\s-]+")).filter(word -> word.length() >= 4).toList();
    long capitals = long4.stream().filter(word -> Character.isUpperCase(word.charAt(0))).count();
    return !long4.isEmpty() && capitals * 3 >= long4.size() * 2L;
  }
}
