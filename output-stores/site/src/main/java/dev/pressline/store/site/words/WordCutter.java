package dev.pressline.store.site.words;

import dev.pressline.core.text.Ideographs;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cuts a text into the words by which it is found.
 *
 * <p>A word is a run of letters, marks and digits. Scripts that put no space between words are cut
 * into overlapping pairs of characters, and the last character of a run stands alone as well, so
 * that every single character begins some word. {@code words.js} cuts what readers type by the same
 * rules; a test holds the two together.
 */
public final class WordCutter {
  /** In code points; more of a word is not looked at. */
  private static final int LONGEST = 40;

  private static final int LONG_VOWEL = 0x30fc;

  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private WordCutter() {}

  private enum Kind {
    NONE,
    SPACED,
    UNSPACED
  }

  /** Hands over the words of the text in their order. */
  public static void cut(String text, Consumer<String> words) {
    int[] letters = PlainLetters.of(text).codePoints().toArray();
    int start = 0;
    Kind kind = Kind.NONE;
    for (int i = 0; i <= letters.length; i++) {
      Kind here = i < letters.length ? kindOf(letters[i]) : Kind.NONE;
      if (here != kind) {
        run(letters, start, i, kind, words);
        start = i;
        kind = here;
      }
    }
  }

  /** Whether the character is of a script that puts no space between words. */
  static boolean isUnspaced(int c) {
    return kindOf(c) == Kind.UNSPACED;
  }

  private static void run(int[] letters, int from, int to, Kind kind, Consumer<String> words) {
    if (kind == Kind.SPACED) {
      words.accept(new String(letters, from, Math.min(to - from, LONGEST)));
    } else if (kind == Kind.UNSPACED) {
      for (int i = from; i < to; i++) {
        words.accept(new String(letters, i, Math.min(2, to - i)));
      }
    }
  }

  private static Kind kindOf(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
          ? Kind.SPACED
          : Kind.NONE;
    }
    if (Ideographs.isUnified(c)) {
      return Kind.UNSPACED;
    }
    if (!isPartOfWord(c)) {
      return Kind.NONE;
    }
    return c == LONG_VOWEL || UNSPACED.contains(UnicodeScript.of(c)) ? Kind.UNSPACED : Kind.SPACED;
  }

  private static boolean isPartOfWord(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }
}
