package dev.pressline.core.enrichment.words;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/** What variants of a word in katakana have in common. */
final class Katakana {
  private static final int LETTERS_OF_SYLLABLE = 2;
  private static final char LONG_VOWEL = 'ー';

  /** A short word without its last long vowel is another word: {@code キー}. */
  private static final int SHORTEST_WITHOUT = 3;

  private Katakana() {}

  static boolean isKatakana(String word) {
    return UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.KATAKANA;
  }

  /** How many letters of an alphabet the word is worth, be it in katakana or any other script. */
  static int letters(String word) {
    return isKatakana(word) ? word.length() * LETTERS_OF_SYLLABLE : word.length();
  }

  /** The word in full width, without the long vowel at its end: {@code サーバ} of {@code サーバー}. */
  static String stem(String word) {
    String full = Normalizer.normalize(word, Form.NFKC);
    int last = full.length() - 1;
    boolean isLong = last >= SHORTEST_WITHOUT && full.charAt(last) == LONG_VOWEL;
    return isLong ? full.substring(0, last) : full;
  }
}
