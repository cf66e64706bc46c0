package dev.pressline.core.admission.markdown;

import dev.pressline.core.admission.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas on lines of their own, between two {@code $$}: they become fenced code of the language
 * {@code math}, as GitHub has it, so that nothing in them is read as Markdown.
 */
final class MathBlocks {
  private static final String MARK = "$$";
  private static final String FENCE = "```";
  private static final String FENCE_OF_MATH = FENCE + "math";
  private static final Pattern OPENING = Pattern.compile("^([ \\t>]*)\\$\\$(.*)$");
  private static final int MOST_LINES = 100;

  private final MappedText markdown;
  private final List<String> lines;
  private final boolean declared;
  private final List<String> written = new ArrayList<>();
  private final List<Integer> from = new ArrayList<>();

  private MathBlocks(MappedText markdown, boolean declared) {
    this.markdown = markdown;
    this.lines = markdown.lines();
    this.declared = declared;
  }

  /**
   * The Markdown with its blocks of math as fenced code.
   *
   * @param declared whether the author says that the post has formulas
   */
  static MappedText fenced(MappedText markdown, boolean declared) {
    return markdown.text().contains(MARK) ? new MathBlocks(markdown, declared).fenced() : markdown;
  }

  private MappedText fenced() {
    CodeFences fences = new CodeFences();
    for (int i = 0; i < lines.size(); i++) {
      Matcher opening = OPENING.matcher(lines.get(i));
      int end = !fences.covers(lines.get(i)) && opening.matches() ? end(i, opening.group(2)) : -1;
      if (end < 0) {
        add(lines.get(i), i);
      } else {
        write(i, end, opening.group(1));
        i = end;
      }
    }
    int[] offsets = from.stream().mapToInt(markdown::offsetOf).toArray();
    return MappedText.of(String.join("\n", written), offsets);
  }

  /** The line with which the block ends; -1 when it is none. */
  private int end(int start, String rest) {
    StringBuilder tex = new StringBuilder();
    String line = rest;
    for (int i = start; i < Math.min(lines.size(), start + MOST_LINES); i++) {
      line = i == start ? rest : lines.get(i);
      int mark = line.indexOf(MARK);
      tex.append(mark < 0 ? line : line.substring(0, mark)).append('\n');
      if (line.contains(FENCE) || tex.length() > FormulaShape.LONGEST) {
        return -1;
      }
      if (mark >= 0) {
        boolean alone = line.substring(mark + MARK.length()).isBlank();
        boolean math = !tex.toString().isBlank() && (declared || isEvident(tex));
        return alone && math ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isEvident(StringBuilder tex) {
    return FormulaShape.isEvident(tex.toString());
  }

  private void write(int start, int end, String prefix) {
    add(prefix + FENCE_OF_MATH, start);
    for (int i = start; i <= end; i++) {
      String line = i == start ? lines.get(i).replaceFirst("\\$\\$", "") : lines.get(i);
      String tex = i == end ? line.replace(MARK, "") : line;
      if (!tex.substring(Math.min(prefix.length(), tex.length())).isBlank()) {
        add(tex, i);
      }
    }
    add(prefix + FENCE, end);
  }

  private void add(String line, int source) {
    written.add(line);
    from.add(source);
  }
}
