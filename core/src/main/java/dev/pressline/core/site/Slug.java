package dev.pressline.core.site;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The readable part of an address, made from any text by the rule of hexo-util's {@code slugize}:
 * runs of white space and of ASCII's signs become one hyphen, all else stays.
 *
 * <p>Other than there, letters keep their accents, {@code #} and {@code +} behind a Latin letter
 * are spelt out, so that C, C# and C++ have addresses of their own, and what cannot be seen goes.
 * Making a slug of a slug changes nothing.
 */
public final class Slug {
  /** Longest slug in UTF-8 bytes: file systems allow 255 a name, and temporary names need room. */
  public static final int MAX_BYTES = 180;

  private static final String SPELT = "#+";
  private static final String RESERVED_IN_NAMES = "\\/?#%:*\"<>|";
  private static final Pattern PAGE_ENDING = Pattern.compile("(?i)\\.(html?)$");

  private final int[] text;
  private final IntPredicate stays;
  private final StringBuilder slug = new StringBuilder();
  private int bytes;
  private boolean gap;

  private Slug(String text, IntPredicate stays) {
    this.text = Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
    this.stays = stays;
  }

  /** The slug of the text in lower case; empty when nothing of the text can stay. */
  public static String of(String text) {
    return keepingCase(text.toLowerCase(Locale.ROOT));
  }

  /** The slug of the text with its capitals, as Hexo makes it. */
  public static String keepingCase(String text) {
    return new Slug(text, c -> isWord(c) || isForeignSign(c)).made();
  }

  /**
   * The slug of a name that an author gave a file, or demands as a slug. Hexo, Jekyll and Hugo keep
   * {@code .}, {@code _} and other signs of it in addresses, so they stay.
   */
  public static String ofName(String name) {
    String slug = new Slug(name, c -> isWord(c) || isForeignSign(c) || isSignOfNames(c)).made();
    return PAGE_ENDING.matcher(slug).replaceFirst("-$1");
  }

  /** The letters and digits in lower case, by which texts are compared that were spelt anyhow. */
  public static String letters(String text) {
    return new Slug(text.toLowerCase(Locale.ROOT), Slug::isWord).made().replace("-", "");
  }

  private String made() {
    for (int i = 0; i < text.length && bytes <= MAX_BYTES; i++) {
      if (stays.test(text[i]) || isJoiner(text[i]) && !gap && isBetweenWords(i)) {
        append(Character.toString(text[i]));
      } else if (isSpelt(i)) {
        int end = endOfSigns(i);
        spell(i, end);
        i = end - 1;
      } else {
        gap |= !isJoiner(text[i]);
      }
    }
    return slug.toString();
  }

  /** {@code C#} and {@code C++}, but not {@code a+b}. */
  private void spell(int start, int end) {
    gap = true;
    for (int i = start; i < end && isLatin(start - 1) && !isLatin(end); i++) {
      append(text[i] == '#' ? "sharp" : "plus");
      gap = true;
    }
  }

  private void append(String piece) {
    boolean first = slug.isEmpty();
    if (first && piece.equals(".")) {
      return;
    }
    boolean apart = gap && !first && !piece.equals("-") && slug.charAt(slug.length() - 1) != '-';
    String added = apart ? "-" + piece : piece;
    boolean ascii = added.length() == 1 && added.charAt(0) < 0x80;
    bytes += ascii ? 1 : added.getBytes(StandardCharsets.UTF_8).length;
    if (bytes <= MAX_BYTES) {
      slug.append(added);
    }
    gap = false;
  }

  private int endOfSigns(int start) {
    int end = start;
    while (isSpelt(end)) {
      end++;
    }
    return end;
  }

  private boolean isSpelt(int at) {
    return at < text.length && !stays.test(text[at]) && SPELT.indexOf(text[at]) >= 0;
  }

  private boolean isLatin(int at) {
    return at >= 0 && at < text.length && text[at] < 128 && Character.isLetter(text[at]);
  }

  private boolean isBetweenWords(int at) {
    return !slug.isEmpty() && at + 1 < text.length && isWord(text[at + 1]);
  }

  /** Joiners are letters' business in Persian and Indic scripts. */
  private static boolean isJoiner(int c) {
    return c == 0x200C || c == 0x200D;
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isForeignSign(int c) {
    return c >= 128
        && switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.SPACE_SEPARATOR,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }

  private static boolean isSignOfNames(int c) {
    return c > ' ' && c < 127 && RESERVED_IN_NAMES.indexOf(c) < 0;
  }
}
