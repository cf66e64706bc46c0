package dev.pressline.core.enrichment.story;

import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Tokens;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * The words of a post with how often they stand in it, the most frequent ones; two characters are a
 * word where a script sets none apart.
 */
final class StoryTerms {
  static final int NAME = 1;
  static final int IN_TITLE = 2;

  private static final int MOST = 250;
  private static final int MAX_TEXT = 40_000;
  private static final int TITLE_COUNT = 2;

  private final int[] hashes;
  private final char[] counts;
  private final byte[] roles;

  private StoryTerms(int size) {
    hashes = new int[size];
    counts = new char[size];
    roles = new byte[size];
  }

  /** Hashes of the words, ascending. */
  int[] hashes() {
    return hashes;
  }

  private static final class Term {
    private int count;
    private int asName;
    private boolean inTitle;

    /** Most times written with a capital within a sentence. */
    boolean isName() {
      return asName > 0 && 2 * asName >= count - TITLE_COUNT;
    }
  }

  static StoryTerms of(String title, String text) {
    Map<Integer, Term> terms = new HashMap<>();
    read(title, terms, true);
    read(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text, terms, false);
    List<Map.Entry<Integer, Term>> kept =
        terms.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<Integer, Term>>comparingInt(term -> -term.getValue().count)
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .sorted(Map.Entry.comparingByKey())
            .toList();
    StoryTerms result = new StoryTerms(kept.size());
    for (int i = 0; i < kept.size(); i++) {
      Term term = kept.get(i).getValue();
      result.hashes[i] = kept.get(i).getKey();
      result.counts[i] = (char) Math.min(term.count, Character.MAX_VALUE);
      result.roles[i] = (byte) ((term.isName() ? NAME : 0) | (term.inTitle ? IN_TITLE : 0));
    }
    return result;
  }

  private static void read(String text, Map<Integer, Term> terms, boolean title) {
    Tokens tokens = Tokens.of(text);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean glyph = token.kind() == Token.Kind.GLYPH;
      boolean pair = glyph && i + 1 < tokens.size() && tokens.get(i + 1).isGlued();
      if (token.kind() == Token.Kind.WORD || pair) {
        String word = pair ? token.folded() + tokens.get(i + 1).folded() : token.folded();
        Term term = terms.computeIfAbsent(word.hashCode(), _ -> new Term());
        term.count += title ? TITLE_COUNT : 1;
        term.inTitle |= title;
        term.asName += !title && isName(tokens, i) ? 1 : 0;
      }
    }
  }

  private static boolean isName(Tokens tokens, int at) {
    Token token = tokens.get(at);
    String word = tokens.text().substring(token.start(), token.end());
    boolean inner = word.chars().skip(1).anyMatch(Character::isUpperCase);
    return inner || (tokens.isCapitalised(at) && !startsSentence(tokens, at));
  }

  private static boolean startsSentence(Tokens tokens, int at) {
    if (at == 0) {
      return true;
    }
    int from = Math.max(tokens.get(at - 1).start(), tokens.get(at).start() - 4);
    String before = tokens.text().substring(from, tokens.get(at).start());
    return before.chars().anyMatch(c -> c == '\n' || ".!?:\"“«(•".indexOf(c) >= 0);
  }

  /** Cosine of both, of the words that have the role in both (0 for all), by tf-idf. */
  double closeness(StoryTerms other, int role, IntToDoubleFunction rarity) {
    double product = 0;
    int j = 0;
    for (int i = 0; i < hashes.length; i++) {
      while (j < other.hashes.length && other.hashes[j] < hashes[i]) {
        j++;
      }
      if (j < other.hashes.length && other.hashes[j] == hashes[i] && has(i, role)) {
        product += other.has(j, role) ? weight(i, rarity) * other.weight(j, rarity) : 0;
      }
    }
    double lengths = length(role, rarity) * other.length(role, rarity);
    return lengths == 0 ? 0 : product / lengths;
  }

  /** How many words that have the role in both are at least so rare. */
  int shared(StoryTerms other, int role, IntToDoubleFunction rarity, double rare) {
    int shared = 0;
    for (int i = 0; i < hashes.length; i++) {
      int j = Arrays.binarySearch(other.hashes, hashes[i]);
      if (j >= 0 && has(i, role) && other.has(j, role) && rarity.applyAsDouble(hashes[i]) >= rare) {
        shared++;
      }
    }
    return shared;
  }

  private boolean has(int term, int role) {
    return (roles[term] & role) == role;
  }

  private double weight(int term, IntToDoubleFunction rarity) {
    return (1 + Math.log(counts[term])) * rarity.applyAsDouble(hashes[term]);
  }

  private double length(int role, IntToDoubleFunction rarity) {
    double sum = 0;
    for (int i = 0; i < hashes.length; i++) {
      double weight = has(i, role) ? weight(i, rarity) : 0;
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }
}
