package dev.pressline.core.admission.source;

import dev.pressline.core.post.SourcePosition;
import java.util.Arrays;

/**
 * Decoded source: line ends are U+000A, there is no byte order mark and no control character but
 * U+0009 and U+000A. Knows where every place of it stands in the file as submitted.
 */
public final class SourceText {
  private final String text;
  private final int[] lineStarts;
  private final int[] removedAt;

  /**
   * @param removedAt ascending offsets in the text before which a character of the file was left
   *     out
   */
  SourceText(String text, int[] removedAt) {
    this.text = text;
    this.removedAt = removedAt.clone();
    this.lineStarts = lineStarts(text);
  }

  /** Text that was not read from a file, such as the value of an option. */
  public static SourceText of(String text) {
    return new SourceText(text.replace("\r\n", "\n").replace('\r', '\n'), new int[0]);
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** Where the offset stands in the file. */
  public SourcePosition positionAt(int offset) {
    int within = Math.clamp(offset, 0, text.length());
    int line = lineAt(within);
    int lineStart = lineStarts[line];
    int removed = countUpTo(within) - countUpTo(lineStart - 1);
    return new SourcePosition(line + 1, within - lineStart + 1 + removed);
  }

  /** Offset of a place given as line and column in code points, both from 0. */
  public int offsetOf(int line, int column) {
    if (line >= lineStarts.length) {
      return text.length();
    }
    int start = lineStarts[Math.max(0, line)];
    int end = text.indexOf('\n', start);
    int limit = end < 0 ? text.length() : end;
    int available = text.codePointCount(start, limit);
    return text.offsetByCodePoints(start, Math.clamp(column, 0, available));
  }

  /** Number of the line, from 0, in which the offset stands. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private int countUpTo(int offset) {
    int low = 0;
    int high = removedAt.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (removedAt[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int[] lineStarts(String text) {
    int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
    int[] starts = new int[lines];
    int next = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts[next++] = i + 1;
      }
    }
    return starts;
  }
}
