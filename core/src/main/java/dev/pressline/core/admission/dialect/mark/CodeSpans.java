package dev.pressline.core.admission.dialect.mark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.SourceSpan;

/**
 * Inline code of one paragraph: from a run of backticks to the next run of the same length
 * (CommonMark 6.1). A backslash takes the first backtick of a run away, but ends no code.
 */
final class CodeSpans {
  private CodeSpans() {}

  private record Run(int start, int end) {
    int length() {
      return end - start;
    }
  }

  /** The stretches of code in the lines of a paragraph. */
  static List<SourceSpan> of(String text, List<SourceSpan> lines) {
    List<Run> runs = runs(text, lines);
    Map<Integer, Deque<Run>> byLength = new HashMap<>();
    runs.forEach(run -> byLength.computeIfAbsent(run.length(), _ -> new ArrayDeque<>()).add(run));
    List<SourceSpan> code = new ArrayList<>();
    int behind = 0;
    for (Run run : runs) {
      if (run.start() < behind) {
        continue;
      }
      int first = isEscaped(text, run.start()) ? run.start() + 1 : run.start();
      Deque<Run> closers = byLength.getOrDefault(run.end() - first, new ArrayDeque<>());
      while (!closers.isEmpty() && closers.peek().start() < run.end()) {
        closers.poll();
      }
      if (run.end() > first && !closers.isEmpty()) {
        behind = closers.poll().end();
        code.add(SourceSpan.of(0, 0, first, behind - first));
      }
    }
    return code;
  }

  private static List<Run> runs(String text, List<SourceSpan> lines) {
    List<Run> runs = new ArrayList<>();
    for (SourceSpan line : lines) {
      int limit = line.getInputIndex() + line.getLength();
      int i = text.indexOf('`', line.getInputIndex(), limit);
      while (i >= 0) {
        int end = i;
        while (end < limit && text.charAt(end) == '`') {
          end++;
        }
        runs.add(new Run(i, end));
        i = text.indexOf('`', end, limit);
      }
    }
    return runs;
  }

  private static boolean isEscaped(String text, int offset) {
    int slashes = 0;
    while (slashes < offset && text.charAt(offset - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }
}
