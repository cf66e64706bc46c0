package dev.pressline.core.enrichment.words;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts Japanese by its scripts: kanji are nouns unless the hiragana behind them say that they are
 * the stem of a verb or an adjective, and hiragana are what joins nouns. Katakana come as words of
 * their own and never get here.
 */
final class JapaneseGlyphs implements Glyphs {
  private static final WordLists LISTS = WordLists.read("japanese-words.txt");

  /** Katakana that are used as kanji: 三ヶ月. */
  private static final String SMALL_KE = "ヶヵ";

  private static final String ENDINGS_BEHIND_NA = "いうえおかくけっりるわ";

  private final KanjiNouns nouns = new KanjiNouns(LISTS);

  /** Words in katakana that no phrase holds. */
  static List<String> functionWords() {
    return List.copyOf(LISTS.of("function"));
  }

  @Override
  public List<Piece> cut(String run, Before before) {
    List<Piece> pieces = new ArrayList<>();
    int at = before == Before.NUMBER ? endOfCounter(run) : 0;
    addFunction(run, 0, at, pieces);
    while (at < run.length()) {
      int end = isKanji(run, at) ? addStem(run, at, pieces) : endOfKana(run, at);
      if (!isKanji(run, at)) {
        addFunction(run, at, end, pieces);
      }
      at = end;
    }
    return pieces;
  }

  private static int endOfCounter(String run) {
    int at = 0;
    for (int more = 1; more > 0; at += more) {
      more = LISTS.lengthAt("numerals", run, at);
    }
    return at + LISTS.lengthAt("counters", run, at);
  }

  /** Adds the words from the kanji on and returns where they end. */
  private int addStem(String run, int start, List<Piece> pieces) {
    int counted = nouns.lengthOfCountedInKana(run, start);
    if (counted > 0) {
      addFunction(run, start, start + counted, pieces);
      return start + counted;
    }
    int behind = endOfKanji(run, start);
    int verb = Character.offsetByCodePoints(run, behind, -1);
    int from = start;
    boolean compound = false;
    while (!isWhole(run, from, behind)) {
      int kana = nounEnding(run, start, behind, compound);
      if (kana > 0) {
        pieces.add(Piece.of(run, start, behind + kana, role(run, start, behind + kana)));
        return behind + kana;
      }
      if (!joins(run, from, behind)) {
        return addVerb(run, start, verb, endOfKana(run, behind), pieces);
      }
      compound = true;
      from = behind + 1;
      behind = endOfKanji(run, from);
    }
    if (compound) {
      pieces.add(Piece.of(run, start, behind, role(run, start, behind)));
    } else {
      nouns.add(run, start, behind, pieces);
    }
    return behind;
  }

  /** Whether the kanji are whole words, which nothing but particles or 'to do' follows. */
  private static boolean isWhole(String run, int start, int end) {
    if (end == run.length()) {
      return true;
    }
    boolean single = run.codePointCount(start, end) == 1;
    if (isEndingWithNa(run, end)) {
      return false;
    }
    int verb = LISTS.lengthAt("endings", run, end);
    int noun = LISTS.lengthAt("behind-nouns", run, end);
    if (!single) {
      boolean clause = run.charAt(end) == 'し' && end + 1 == run.length();
      noun = Math.max(clause ? 1 : noun, LISTS.lengthAt("behind-long-nouns", run, end));
    }
    return noun > verb;
  }

  /** 異なる and 少ない, but not 旅行ならば. */
  private static boolean isEndingWithNa(String run, int end) {
    return run.charAt(end) == 'な'
        && end + 1 < run.length()
        && ENDINGS_BEHIND_NA.indexOf(run.charAt(end + 1)) >= 0
        && LISTS.has("endings-with-na", run.substring(end - 1, end));
  }

  /** How many kana make a noun of a verb's stem: 1 of 祭りを, 2 of 終わりに, 0 of 行って. */
  private static int nounEnding(String run, int start, int end, boolean compound) {
    int kana = LISTS.lengthAt("noun-endings", run, end);
    if (kana == 0 || isNoNoun(run, end)) {
      return 0;
    }
    int behind = end + kana;
    boolean several = compound || run.codePointCount(start, end) > 1;
    if (behind == run.length()) {
      return several && run.charAt(end) != 'い' ? kana : 0;
    }
    boolean goesOn =
        isKanji(run, behind)
            ? endOfKanji(run, behind) - behind > 1 && isJoint(run, start, end, kana)
            : LISTS.lengthAt("behind-noun-endings", run, behind) > 0;
    boolean adjective = run.charAt(end) == 'い' && "をは".indexOf(run.charAt(behind)) < 0;
    return goesOn && !adjective ? kana : 0;
  }

  /** Whether one kana joins the kanji to others of one word: 読み込み. */
  private static boolean joins(String run, int start, int end) {
    return end + 1 < run.length()
        && isKanji(run, end + 1)
        && isJoint(run, start, end, 1)
        && !isNoNoun(run, end);
  }

  private static boolean isJoint(String run, int start, int end, int kana) {
    boolean known = kana > 1 || LISTS.has("within-nouns", run.substring(end, end + 1));
    return known && (run.charAt(end) != 'し' || run.codePointCount(start, end) == 1);
  }

  private static boolean isNoNoun(String run, int end) {
    return LISTS.has("not-within-nouns", run.substring(end - 1, end + 1));
  }

  /** Of 毎日使う the nouns before the verb, and the verb as a word that no phrase holds. */
  private int addVerb(String run, int start, int verb, int end, List<Piece> pieces) {
    boolean several = run.codePointCount(start, verb) > 1;
    if (several) {
      nouns.add(run, start, verb, pieces);
    }
    addFunction(run, several ? verb : start, end, pieces);
    return end;
  }

  private static void addFunction(String run, int start, int end, List<Piece> pieces) {
    if (end > start) {
      pieces.add(Piece.of(run, start, end, Role.PARTICLE));
    }
  }

  private static Role role(String run, int start, int end) {
    return LISTS.has("function", run.substring(start, end)) ? Role.PARTICLE : Role.CONTENT;
  }

  private static int endOfKanji(String run, int start) {
    int end = start;
    while (end < run.length() && isKanji(run, end)) {
      end += Character.charCount(run.codePointAt(end));
    }
    return end;
  }

  private static int endOfKana(String run, int start) {
    int end = start;
    while (end < run.length() && !isKanji(run, end)) {
      end += Character.charCount(run.codePointAt(end));
    }
    return end;
  }

  private static boolean isKanji(String run, int at) {
    int c = run.codePointAt(at);
    return UnicodeScript.of(c) == UnicodeScript.HAN || SMALL_KE.indexOf(c) >= 0;
  }
}
