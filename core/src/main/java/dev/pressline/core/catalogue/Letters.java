package dev.pressline.core.catalogue;

import dev.pressline.core.text.Ideographs;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/** How characters make words, by script. */
final class Letters {
  private static final int FIRST_MARK = 0x300;
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int TATWEEL = 0x640;
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  private Letters() {}

  /** Whether the character belongs to a word or is a glyph; apostrophes do not. */
  static boolean isPartOfWord(int c) {
    if (c < FIRST_MARK && c != SOFT_HYPHEN) {
      return Character.isLetterOrDigit(c) && c != 0x2BC;
    }
    if (Ideographs.isUnified(c)) {
      return true;
    }
    return Character.isLetterOrDigit(c) || isMark(c) || isInvisible(c);
  }

  /** Whether the character alone is a token, since its script sets no words apart by spaces. */
  static boolean isGlyph(int c) {
    if (c < 0xE00) {
      return false;
    }
    if (Ideographs.isUnified(c) || isSmallKe(c)) {
      return true;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, HANGUL, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN ->
          Character.isLetter(c);
      default -> false;
    };
  }

  /** Katakana that stand among kanji and are read as a word, as in {@code 関ヶ原}. */
  private static boolean isSmallKe(int c) {
    return c == 0x30F5 || c == 0x30F6;
  }

  /** Whether words of the script carry particles at their end without a space, as in Korean. */
  static boolean isHangul(String folded) {
    return UnicodeScript.of(folded.codePointAt(0)) == UnicodeScript.HANGUL;
  }

  /** Katakana words, in full or half width, end where the script changes. */
  static boolean isKatakana(int c) {
    return c == 0x30FC
        || (c >= 0xFF66 && c <= 0xFF9F)
        || (c > 0x3000
            && !isSmallKe(c)
            && !Ideographs.isUnified(c)
            && UnicodeScript.of(c) == UnicodeScript.KATAKANA);
  }

  static boolean isMark(int c) {
    if (c < FIRST_MARK || Ideographs.isUnified(c)) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** The word as names are compared. */
  static String folded(String word) {
    if (isComposed(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(composed.length());
    composed
        .codePoints()
        .filter(c -> !isInvisible(c))
        .map(Letters::persianForm)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** Whether it is plain to see that the word has no other form but its lower case. */
  private static boolean isComposed(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80 && !Ideographs.isUnified(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** One form for every apostrophe and every hyphen. */
  static int foldedSymbol(int c) {
    return switch (c) {
      case 0x2018, 0x2019, 0x2BC, 0x60, 0xB4, 0xFF07 -> '\'';
      case 0x2010, 0x2011, 0x2013, 0xFE63, 0xFF0D -> '-';
      case 0xFF0E -> '.';
      case 0xFF06 -> '&';
      default -> c;
    };
  }

  private static boolean isInvisible(int c) {
    return c == SOFT_HYPHEN || c == TATWEEL || c == NON_JOINER || c == JOINER;
  }

  /** Persian is often typed with the Arabic forms of yeh and kaf. */
  private static int persianForm(int c) {
    return switch (c) {
      case 0x64A, 0x649 -> 0x6CC;
      case 0x643 -> 0x6A9;
      default -> c;
    };
  }
}
