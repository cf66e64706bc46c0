package dev.pressline.core.admission.markdown;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Follows, before the parser runs, how deep lists stand in lists (CommonMark 5.2: an item holds
 * what is indented at least as far as its text). The parser looks at the indentation of a line once
 * for every list that is open, so that depth costs by its third power.
 */
final class ListNesting {
  private static final int TAB = 4;

  /** Columns at which the texts of the open items start, the innermost last. */
  private final Deque<Integer> open = new ArrayDeque<>();

  /** Takes the next line; how many items are open after it. */
  int depthAfter(String line) {
    int at = 0;
    int column = 0;
    boolean first = true;
    while (at < line.length()) {
      while (at < line.length() && isIndentation(line.charAt(at))) {
        column += line.charAt(at) == '\t' ? TAB - column % TAB : 1;
        at++;
      }
      if (first && at < line.length()) {
        closeBeyond(column);
      }
      int end = at < line.length() ? markerEnd(line, at) : at;
      boolean opens = end > at && end < line.length() && Character.isWhitespace(line.charAt(end));
      if (!opens || first && isRule(line, at)) {
        break;
      }
      column += end - at;
      open.addLast(column + 1);
      at = end;
      first = false;
    }
    return open.size();
  }

  private void closeBeyond(int column) {
    while (!open.isEmpty() && open.getLast() > column) {
      open.removeLast();
    }
  }

  /** Quotes may stand before lists on every line. */
  private static boolean isIndentation(char c) {
    return c == ' ' || c == '\t' || c == '>';
  }

  /** {@code - - -}: a line of one mark alone. */
  private static boolean isRule(String line, int start) {
    char mark = line.charAt(start);
    int at = start;
    while (at < line.length() && (line.charAt(at) == mark || line.charAt(at) <= ' ')) {
      at++;
    }
    return at == line.length();
  }

  private static int markerEnd(String line, int start) {
    if ("-+*".indexOf(line.charAt(start)) >= 0) {
      return start + 1;
    }
    int end = start;
    while (end < line.length() && end < start + 9 && Character.isDigit(line.charAt(end))) {
      end++;
    }
    boolean number = end > start && end < line.length() && ".)".indexOf(line.charAt(end)) >= 0;
    return number ? end + 1 : start;
  }
}
