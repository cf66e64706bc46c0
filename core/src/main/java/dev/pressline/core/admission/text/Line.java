package dev.pressline.core.admission.text;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of a plain text.
 *
 * @param offset where it starts in the source
 */
record Line(String text, int offset) {
  private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}]++");

  boolean isBlank() {
    return text.isBlank();
  }

  String stripped() {
    return text.strip();
  }

  /** About how many words it has; two Han, kana or Hangul characters count as one. */
  int words() {
    int words = 0;
    int dense = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == '\u00A0';
      words += !blank && !inWord ? 1 : 0;
      inWord = !blank;
      dense += c >= 0x3040 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7AF ? 1 : 0;
    }
    return words + dense / 2;
  }

  /** Its words alone, in lower case, parted by single blanks. */
  String folded() {
    return PARTING
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
