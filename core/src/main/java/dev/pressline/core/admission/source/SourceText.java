package dev.pressline.core.admission.source;

import dev.pressline.core.post.SourcePosition;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Decoded source: line ends are U+000A, there is no byte order mark and no control character but
 * U+0009 and U+000A. Knows where every place of it stands in the file as submitted.
 */
public final class SourceText {
  private final String text;
  private final int[] lineStarts;
  private final int[] removedAt;

  /** Offsets of the characters that take two code units. */
  private final int[] pairs;

  /**
   * @param removedAt ascending offsets in the text before which a character of the file was left
   *     out
   */
  SourceText(String text, int[] removedAt) {
    this.text = text;
    this.removedAt = removedAt.clone();
    this.lineStarts = lineStarts(text);
    this.pairs = pairs(text);
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
    int from = Math.max(0, line);
    int limit = from + 1 < lineStarts.length ? lineStarts[from + 1] - 1 : text.length();
    return Math.min(limit, offsetBehind(lineStarts[from], Math.max(0, column)));
  }

  /** Offset so many code points behind another; a long line is asked about again and again. */
  private int offsetBehind(int start, int codePoints) {
    int before = countBelow(pairs, start);
    int low = before;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[middle] - start - (middle - before) < codePoints) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return start + codePoints + low - before;
  }

  /** Number of the line, from 0, in which the offset stands. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private int countUpTo(int offset) {
    return countBelow(removedAt, offset + 1);
  }

  private static int countBelow(int[] ascending, int limit) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int[] pairs(String text) {
    IntStream.Builder pairs = IntStream.builder();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        pairs.add(i++);
      }
    }
    return pairs.build().toArray();
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[1 + text.length() / 32];
    int next = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts = next < starts.length ? starts : Arrays.copyOf(starts, 2 * next);
      starts[next++] = i + 1;
    }
    return Arrays.copyOf(starts, next);
  }
}
