package dev.pressline.core.admission.dialect;

import dev.pressline.core.admission.source.MappedText;
import java.util.Arrays;

/** The body as it is written anew, with the place in the source of each of its lines. */
final class Output {
  private final StringBuilder text;
  private int[] offsets = new int[64];
  private int lines;
  private int lineStart;

  /** Length of what was written up to the last character that is no blank. */
  private int filled;

  Output(int expectedLength, int start) {
    text = new StringBuilder(expectedLength);
    beginLine(start);
  }

  /** Writes what stands in the source at the offset, or was made of what stands there. */
  void write(char c, int offset) {
    text.append(c);
    filled = c == ' ' || c == '\t' || c == '\n' ? filled : text.length();
    if (c == '\n') {
      lineStart = text.length();
      beginLine(offset);
    }
  }

  /** Writes what was made of the mark at the offset. */
  void write(String made, int offset) {
    for (int i = 0; i < made.length(); i++) {
      write(made.charAt(i), offset);
    }
  }

  /** Takes back what was written after the first characters. */
  void cut(int length) {
    for (int i = length; i < text.length(); i++) {
      lines -= text.charAt(i) == '\n' ? 1 : 0;
    }
    text.setLength(length);
    filled = filledBefore(Math.min(filled, length));
    lineStart = length < lineStart ? text.lastIndexOf("\n") + 1 : lineStart;
  }

  /** Takes back what was written of the current line, and returns it. */
  String takeLine() {
    String line = text.substring(lineStart);
    text.setLength(lineStart);
    filled = filledBefore(Math.min(filled, lineStart));
    return line;
  }

  /** Says that the current line is made of what stands at the offset. */
  void continueFrom(int offset) {
    offsets[lines - 1] = offset;
  }

  /** Takes back the line before this one; nothing may be written on this one yet. */
  String takeLineBefore() {
    int end = Math.max(0, text.length() - 1);
    int start = text.lastIndexOf("\n", end - 1) + 1;
    String line = text.substring(start, end);
    cut(start);
    return line;
  }

  /** Whether the current line is a heading of Markdown. */
  boolean isHeading() {
    int i = lineStart;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() && text.charAt(i) == '#';
  }

  /** Whether nothing but blanks is written on the current line. */
  boolean isLineBlank() {
    return filled <= lineStart;
  }

  /** Whether the line before the current one is blank, or there is none. */
  boolean isAfterBlankLine() {
    int i = lineStart - 2;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  private int filledBefore(int length) {
    int end = length;
    while (end > 0 && " \t\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  int length() {
    return text.length();
  }

  MappedText written() {
    return MappedText.of(text.toString(), Arrays.copyOf(offsets, lines));
  }

  private void beginLine(int offset) {
    if (lines == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * lines);
    }
    offsets[lines++] = offset;
  }
}
