package dev.pressline.core.enrichment.reading;

import dev.pressline.core.text.Ideographs;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What the script of a text says about its language, before any statistics. */
final class Scripts {
  private static final Map<UnicodeScript, String> ONE_LANGUAGE =
      Map.ofEntries(
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.TIBETAN, "bo"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.ORIYA, "or"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"));

  private static final Set<String> CYRILLIC =
      Set.of("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tt", "tg", "ba", "ce");
  private static final Set<String> DEVANAGARI = Set.of("hi", "mr", "ne", "sa");

  /** A glyph says about as much as three letters of an alphabet. */
  private static final int GLYPH_WEIGHT = 3;

  private static final double MIN_KANA = 0.1;
  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();

  private Scripts() {}

  /** What can be said by the script alone. */
  sealed interface Verdict {
    /** The script tells the language. */
    record Certain(String language) implements Verdict {}

    /** One of several languages; a statistical detector tells which. */
    record OneOf(Set<String> languages) implements Verdict {}

    /** A Latin text: any language that is not known by another script. */
    record Latin() implements Verdict {}

    /** Nothing, such as for a text without letters. */
    record Nothing() implements Verdict {}
  }

  static Verdict judge(String text) {
    Map<UnicodeScript, Integer> weights = weights(text);
    int kana = weight(weights, UnicodeScript.HIRAGANA) + weight(weights, UnicodeScript.KATAKANA);
    int han = weight(weights, UnicodeScript.HAN);
    UnicodeScript main = han + kana > 0 ? UnicodeScript.HAN : UnicodeScript.UNKNOWN;
    int most = han + kana;
    for (var weight : weights.entrySet()) {
      if (weight.getValue() > most) {
        main = weight.getKey();
        most = weight.getValue();
      }
    }
    return switch (main) {
      case UNKNOWN -> new Verdict.Nothing();
      case LATIN -> new Verdict.Latin();
      case HAN, HIRAGANA, KATAKANA ->
          new Verdict.Certain(kana >= MIN_KANA * (han + kana) ? "ja" : "zh");
      case CYRILLIC -> new Verdict.OneOf(CYRILLIC);
      case DEVANAGARI -> new Verdict.OneOf(DEVANAGARI);
      case ARABIC -> new Verdict.Certain(ArabicLetters.language(text));
      default ->
          ONE_LANGUAGE.containsKey(main)
              ? new Verdict.Certain(ONE_LANGUAGE.get(main))
              : new Verdict.Nothing();
    };
  }

  /**
   * Whether the language is written in Latin letters, as far as the script tells languages. Lists
   * of names and commands look like Latin, Volapük or Waray, whose authors declare them.
   */
  static boolean mayBeLatin(String language) {
    return !(CYRILLIC.contains(language) && !language.equals("sr"))
        && !DEVANAGARI.contains(language)
        && !ONE_LANGUAGE.containsValue(language)
        && !Set.of("zh", "ja", "ar", "fa", "ur", "ps", "nan", "la", "vo", "war").contains(language);
  }

  private static Map<UnicodeScript, Integer> weights(String text) {
    Map<UnicodeScript, Integer> weights = new EnumMap<>(UnicodeScript.class);
    int[] letters = new int[SCRIPTS.length];
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      letters[scriptOf(c).ordinal()] += Character.isLetter(c) ? 1 : 0;
      i += Character.charCount(c);
    }
    for (UnicodeScript script : SCRIPTS) {
      boolean none = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
      if (letters[script.ordinal()] > 0 && !none) {
        weights.put(script, letters[script.ordinal()] * weightOf(script));
      }
    }
    return weights;
  }

  /** Those of nearly all letters without a search among the ranges of all scripts. */
  private static UnicodeScript scriptOf(int c) {
    if (c < 0x80) {
      return Character.isLetter(c) ? UnicodeScript.LATIN : UnicodeScript.COMMON;
    }
    return Ideographs.isUnified(c) ? UnicodeScript.HAN : UnicodeScript.of(c);
  }

  private static int weightOf(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> GLYPH_WEIGHT;
      default -> 1;
    };
  }

  private static int weight(Map<UnicodeScript, Integer> weights, UnicodeScript script) {
    return weights.getOrDefault(script, 0);
  }
}
