package dev.pressline.core.admission.markdown;

import java.util.HashSet;
import java.util.Set;

/**
 * Estimates, before the parser runs, how deep the inline marks of a block can nest: the parser
 * joins text by recursion and would exhaust the stack. Also counts the lengths of backtick runs,
 * for each of which the parser may search the rest of the block. Both start anew at a blank line.
 */
final class InlineNesting {
  /** Far beyond any text, far below what a stack of 512 KiB holds. */
  static final int MAX_OPEN = 1_000;

  private static final int MAX_RUN_LENGTHS = 100;

  private int brackets;
  private int emphasis;
  private final Set<Integer> runLengths = new HashSet<>();

  /** Takes the next line; whether the marks open by now are too many. */
  boolean isTooDeepAfter(String line) {
    if (line.isBlank()) {
      brackets = 0;
      emphasis = 0;
      runLengths.clear();
      return false;
    }
    int deepest = 0;
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (!nests(c)) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < line.length() && line.charAt(end) == c && c != '[' && c != ']') {
        end++;
      }
      count(line, i, end);
      deepest = Math.max(deepest, Math.max(brackets, emphasis));
      i = end;
    }
    return deepest > MAX_OPEN || runLengths.size() > MAX_RUN_LENGTHS;
  }

  private static boolean nests(char c) {
    return switch (c) {
      case '[', ']', '`', '*', '_', '~' -> true;
      default -> false;
    };
  }

  private void count(String line, int start, int end) {
    switch (line.charAt(start)) {
      case '[' -> brackets++;
      case ']' -> brackets = Math.max(0, brackets - 1);
      case '`' -> runLengths.add(end - start);
      case '*', '_', '~' -> {
        boolean opens = end < line.length() && !Character.isWhitespace(line.charAt(end));
        boolean closes = start > 0 && !Character.isWhitespace(line.charAt(start - 1));
        int pairs = (end - start + 1) / 2;
        if (opens && !closes) {
          emphasis += pairs;
        } else if (closes && !opens) {
          emphasis = Math.max(0, emphasis - pairs);
        }
      }
      default -> {}
    }
  }
}
