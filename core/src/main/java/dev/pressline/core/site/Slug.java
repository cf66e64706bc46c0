package dev.pressline.core.site;

import java.nio.charset.StandardCharsets;
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
      String piece = ((gap || word) && !slug.isEmpty() ? "-" : "") + spelt;
      if (bytes(slug) + piece.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
        break;
      }
      slug.append(piece);
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

  private static int bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
