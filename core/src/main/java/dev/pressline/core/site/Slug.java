package dev.pressline.core.site;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The readable part of an address, made from any text.
 *
 * <p>Letters and digits of every script stay; runs of anything else become one hyphen. {@code #}
 * and {@code +} after a letter are spelt out, so that C, C# and C++ have addresses of their own.
 * Making a slug of a slug changes nothing.
 */
public final class Slug {
  /** Longest slug in UTF-8 bytes: file systems allow 255 a name, and temporary names need room. */
  public static final int MAX_BYTES = 180;

  private Slug() {}

  /** The slug of the text in lower case; empty when the text has no letter or digit. */
  public static String of(String text) {
    return keepingCase(text.toLowerCase(Locale.ROOT));
  }

  /** The slug of the text with its capitals, as Hexo makes it of file names. */
  public static String keepingCase(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder slug = new StringBuilder();
    int bytes = 0;
    boolean gap = false;
    int previous = 0;
    for (int i = 0; i < normal.length(); ) {
      int c = normal.codePointAt(i);
      i += Character.charCount(c);
      String spelt = spelling(c, previous);
      previous = c;
      if (spelt.isEmpty()) {
        gap = true;
        continue;
      }
      boolean word = spelt.length() > 2;
      boolean hyphen = (gap || word) && !slug.isEmpty();
      bytes += (hyphen ? 1 : 0) + bytes(spelt);
      if (bytes > MAX_BYTES) {
        break;
      }
      slug.append(hyphen ? "-" : "").append(spelt);
      gap = word;
    }
    return slug.toString();
  }

  private static String spelling(int c, int previous) {
    if (Character.isLetterOrDigit(c) || isMark(c)) {
      return Character.toString(c);
    }
    boolean afterLetter = Character.isLetter(previous) || previous == '+';
    return switch (c) {
      case '#' -> afterLetter ? "sharp" : "";
      case '+' -> afterLetter ? "plus" : "";
      default -> "";
    };
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Of ASCII, or of one character. */
  private static int bytes(String spelt) {
    int c = spelt.codePointAt(0);
    return c < 0x80 ? spelt.length() : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
}
