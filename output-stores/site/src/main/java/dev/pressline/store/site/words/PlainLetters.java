package dev.pressline.store.site.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text in the form in which words are compared: compatible forms made one (NFKC), lower case,
 * Latin and Greek without accents, Arabic and Persian letters and digits in one form, no signs that
 * only say how to read or break a word. {@code plain} in {@code words.js} does the same.
 */
final class PlainLetters {
  private static final Pattern ACCENTED =
      Pattern.compile("([\\p{IsLatin}\\p{IsGreek}])[\\u0300-\\u036f]+");

  /** Soft hyphens, joiners, selectors of variants; tatweel and vowel signs of Arabic and Hebrew. */
  private static final Pattern UNREAD =
      Pattern.compile(
          "[\\u00ad\\u200d\\u2060\\ufeff\\ufe00-\\ufe0f\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc"
              + "\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2"
              + "\\u05c4\\u05c5\\u05c7]");

  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ς', "σ"),
          Map.entry((int) 'ё', "е"),
          Map.entry(0x0643, "\u06a9"), // Arabic kaf, Persian keheh
          Map.entry(0x064a, "\u06cc"), // Arabic yeh, Persian yeh
          Map.entry(0x0649, "\u06cc"), // alef maksura
          Map.entry(0x0629, "\u0647"), // teh marbuta, heh
          Map.entry(0x06d5, "\u0647"), // what is left of heh with yeh above
          Map.entry(0x0671, "\u0627")); // alef wasla

  private static final int ARABIC_ZERO = 0x0660;
  private static final int PERSIAN_ZERO = 0x06f0;

  private PlainLetters() {}

  static String of(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    String bare = UNREAD.matcher(ACCENTED.matcher(apart).replaceAll("$1")).replaceAll("");
    String composed = Normalizer.normalize(bare, Normalizer.Form.NFC);
    StringBuilder plain = new StringBuilder(composed.length());
    composed.codePoints().forEach(c -> append(plain, c));
    return plain.toString();
  }

  private static void append(StringBuilder plain, int c) {
    String letters = LETTERS.get(c);
    if (letters != null) {
      plain.append(letters);
    } else if (c >= ARABIC_ZERO && c < ARABIC_ZERO + 10) {
      plain.append((char) ('0' + c - ARABIC_ZERO));
    } else if (c >= PERSIAN_ZERO && c < PERSIAN_ZERO + 10) {
      plain.append((char) ('0' + c - PERSIAN_ZERO));
    } else {
      plain.appendCodePoint(c);
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
