package dev.pressline.core.enrichment.words;

import dev.pressline.core.enrichment.words.Glyphs.Piece;
import java.util.List;

/**
 * Cuts compounds of kanji into words of two, since that is what most of them are made of, and of
 * three where the third is one that words of three end with: 自然言語処理, 可能性評価. What is cut wrongly
 * still stands in the phrase of all its words.
 */
final class KanjiNouns {
  private static final int LONGEST_WHOLE = 3;
  private static final String NUMERALS = "〇一二三四五六七八九十百千万億兆";

  private final WordLists lists;

  KanjiNouns(WordLists lists) {
    this.lists = lists;
  }

  /** Adds the words from start, inclusive, to end, exclusive, all of them kanji. */
  void add(String run, int start, int end, List<Piece> pieces) {
    int from = start;
    for (int at = start; at < end; at++) {
      int counted = lengthOfCounted(run, at, end);
      if (counted > 0) {
        addCompound(run, from, at, pieces);
        pieces.add(Piece.of(run, at, at + counted, Role.PARTICLE));
        from = at + counted;
        at = from - 1;
      }
    }
    addCompound(run, from, end, pieces);
  }

  /** The length of a number with a unit in hiragana: 百か所, 一つ. */
  int lengthOfCountedInKana(String run, int start) {
    int at = endOfNumerals(run, start, run.length());
    boolean kana = at > start && at < run.length() && "かつ".indexOf(run.charAt(at)) >= 0;
    int unit = kana ? lists.lengthAt("counters", run, at) : 0;
    return unit == 0 ? 0 : at + unit - start;
  }

  private static int endOfNumerals(String run, int start, int end) {
    int at = start;
    while (at < end && NUMERALS.indexOf(run.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** The length of a number with its unit: 三千世帯, and 朝九時 but not 三名園. */
  private int lengthOfCounted(String run, int start, int end) {
    int at = endOfNumerals(run, start, end);
    int unit = at == start ? 0 : lists.lengthAt("counters", run.substring(0, end), at);
    int behind = at + unit;
    boolean ends = behind == end || lists.lengthAt("behind-counters", run, behind) > 0;
    return unit > 0 && (ends || at - start > 1) ? behind - start : 0;
  }

  private void addCompound(String run, int start, int end, List<Piece> pieces) {
    int from = start;
    int to = end;
    if (isOdd(run, from, to) && lists.has("prefixes", first(run, from))) {
      from += 1;
      addWord(run, start, from, pieces);
    }
    if (isTrimmed(run, from, to)) {
      to -= 1;
    }
    while (from < to) {
      int next = next(run, from, to);
      addWord(run, from, next, pieces);
      from = next;
    }
    if (to < end) {
      addWord(run, to, end, pieces);
    }
  }

  private boolean isTrimmed(String run, int from, int to) {
    int length = to - from;
    boolean third = length == LONGEST_WHOLE + 1 && isThree(run, from, to - 1);
    return length >= LONGEST_WHOLE
        && (length % 2 == 1 || third)
        && lists.has("suffixes", run.substring(to - 1, to))
        && !lists.has("not-suffixes", run.substring(to - 2, to));
  }

  private static boolean isOdd(String run, int from, int to) {
    return run.codePointCount(from, to) % 2 == 1 && to - from >= LONGEST_WHOLE;
  }

  private static String first(String run, int at) {
    return run.substring(at, run.offsetByCodePoints(at, 1));
  }

  private int next(String run, int from, int to) {
    int left = run.codePointCount(from, to);
    if (left <= LONGEST_WHOLE) {
      return to;
    }
    int three = run.offsetByCodePoints(from, LONGEST_WHOLE);
    boolean odd = left % 2 == 1;
    boolean threes = left == 2 * LONGEST_WHOLE && endsThree(run, to);
    boolean takesThree =
        lists.has("threes", run.substring(from, three))
            || (endsThree(run, three) && (odd || threes));
    return takesThree ? three : run.offsetByCodePoints(from, 2);
  }

  private boolean isThree(String run, int from, int to) {
    return endsThree(run, to) || lists.has("threes", run.substring(from, to));
  }

  private boolean endsThree(String run, int end) {
    return lists.has("third", run.substring(end - 1, end));
  }

  private void addWord(String run, int start, int end, List<Piece> pieces) {
    String word = run.substring(start, end);
    boolean adjective = word.length() >= LONGEST_WHOLE && word.endsWith("的");
    boolean function = adjective || lists.has("function", word);
    pieces.add(Piece.of(run, start, end, function ? Role.PARTICLE : Role.CONTENT));
  }
}
