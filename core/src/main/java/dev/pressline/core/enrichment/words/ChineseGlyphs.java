package dev.pressline.core.enrichment.words;

import dev.pressline.core.text.Ideographs;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts Chinese into the words that are likeliest together when each is drawn by its frequency
 * alone: a unigram model, searched by dynamic programming (Viterbi, 1967). Characters that make no
 * known word are words of their own.
 */
final class ChineseGlyphs implements Glyphs {
  @Override
  public List<Piece> cut(String run, Before before) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < run.length()) {
      int end = endOfHan(run, at);
      if (end == at) {
        at += Character.charCount(run.codePointAt(at));
      } else {
        addWords(run, at, end, pieces);
        at = end;
      }
    }
    return pieces;
  }

  private static int endOfHan(String run, int start) {
    int end = start;
    while (end < run.length() && isHan(run.codePointAt(end))) {
      end += Character.charCount(run.codePointAt(end));
    }
    return end;
  }

  private static boolean isHan(int c) {
    return Ideographs.isUnified(c) || UnicodeScript.of(c) == UnicodeScript.HAN;
  }

  private static void addWords(String run, int start, int end, List<Piece> pieces) {
    int length = end - start;
    int[] costs = new int[length + 1];
    int[] next = new int[length];
    for (int i = length - 1; i >= 0; i--) {
      chooseNext(run, start, i, costs, next);
    }
    for (int i = 0; i < length; i = next[i]) {
      String word = run.substring(start + i, start + next[i]);
      pieces.add(new Piece(start + i, start + next[i], ChineseLexicon.lexeme(word)));
    }
  }

  /** The cheapest way from the character on, whose rest is known already. */
  private static void chooseNext(String run, int start, int i, int[] costs, int[] next) {
    int width = Character.charCount(run.codePointAt(start + i));
    int length = costs.length - 1;
    next[i] = Math.min(length, i + width);
    costs[i] = ChineseLexicon.UNKNOWN + costs[next[i]];
    long key = 0;
    for (int j = i; j < Math.min(length, i + ChineseLexicon.LONGEST); j++) {
      key = ChineseLexicon.key(key, run.charAt(start + j));
      int cost = ChineseLexicon.cost(key);
      if (cost >= 0 && cost + costs[j + 1] < costs[i]) {
        costs[i] = cost + costs[j + 1];
        next[i] = j + 1;
      }
    }
  }
}
