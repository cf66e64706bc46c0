package dev.pressline.core.enrichment.story;

import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Tokens;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The names in a post, by which a story is known again: words that it writes with a capital within
 * a sentence. The {@value #MOST} most frequent ones, those of the title first; they take about
 * three hundred bytes.
 */
public final class StoryNames {
  /** None at all. */
  public static final StoryNames NONE = new StoryNames(List.of());

  private static final int MOST = 64;
  private static final int TITLE_COUNT = 2;
  private static final String SENTENCE_STARTS_BEHIND = "\n.!?:\"“«(•";

  private final int[] hashes;
  private final byte[] counts;
  private final boolean[] inTitle;

  private StoryNames(List<StoryName> names) {
    hashes = new int[names.size()];
    counts = new byte[names.size()];
    inTitle = new boolean[names.size()];
    for (int i = 0; i < names.size(); i++) {
      hashes[i] = names.get(i).hash();
      counts[i] = (byte) names.get(i).count();
      inTitle[i] = names.get(i).inTitle();
    }
  }

  /** These names. */
  public static StoryNames of(List<StoryName> names) {
    return names.isEmpty()
        ? NONE
        : new StoryNames(names.stream().sorted(Comparator.comparingInt(StoryName::hash)).toList());
  }

  /** The names of a post with the title and the text. */
  public static StoryNames of(String title, String text) {
    return of(title, Tokens.ofBeginning(text));
  }

  /**
   * The same of a text that was cut already.
   *
   * @param text as {@link Tokens#ofBeginning} cuts it
   */
  public static StoryNames of(String title, Tokens text) {
    Map<Integer, Term> terms = new HashMap<>();
    read(Tokens.of(title), terms, true);
    read(text, terms, false);
    return of(
        terms.entrySet().stream()
            .filter(term -> term.getValue().isName())
            .map(term -> term.getValue().named(term.getKey()))
            .sorted(
                Comparator.comparing(StoryName::inTitle)
                    .thenComparingInt(StoryName::count)
                    .reversed()
                    .thenComparingInt(StoryName::hash))
            .limit(MOST)
            .toList());
  }

  private static final class Term {
    private int count;
    private int asName;
    private boolean inTitle;

    /** Most times written with a capital within a sentence. */
    boolean isName() {
      return asName > 0 && 2 * asName >= count - TITLE_COUNT;
    }

    StoryName named(int hash) {
      return new StoryName(hash, Math.min(StoryName.MOST, count), inTitle);
    }
  }

  private static void read(Tokens tokens, Map<Integer, Term> terms, boolean title) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.WORD && token.end() - token.start() > 1) {
        Term term = terms.computeIfAbsent(token.folded().hashCode(), _ -> new Term());
        term.count += title ? TITLE_COUNT : 1;
        term.inTitle |= title;
        term.asName += !title && isName(tokens, i) ? 1 : 0;
      }
    }
  }

  private static boolean isName(Tokens tokens, int at) {
    return hasInnerCapital(tokens.text(), tokens.get(at))
        || (tokens.isCapitalised(at) && !startsSentence(tokens, at));
  }

  private static boolean hasInnerCapital(String text, Token token) {
    for (int i = token.start() + 1; i < token.end(); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsSentence(Tokens tokens, int at) {
    if (at == 0) {
      return true;
    }
    int from = Math.max(tokens.get(at - 1).start(), tokens.get(at).start() - 4);
    for (int i = from; i < tokens.get(at).start(); i++) {
      if (SENTENCE_STARTS_BEHIND.indexOf(tokens.text().charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The names, in the order of their hashes. */
  public List<StoryName> list() {
    return IntStream.range(0, hashes.length)
        .mapToObj(i -> new StoryName(hashes[i], Byte.toUnsignedInt(counts[i]), inTitle[i]))
        .toList();
  }

  /** Hashes of the names in the title. */
  int[] ofTitle() {
    return IntStream.range(0, hashes.length).filter(i -> inTitle[i]).map(i -> hashes[i]).toArray();
  }

  /** Hashes of all names. */
  IntStream hashes() {
    return Arrays.stream(hashes);
  }

  /** What both have in common, of the names that count. */
  Agreement with(StoryNames other, IntPredicate counts) {
    int shared = 0;
    int titles = 0;
    double product = 0;
    int j = 0;
    for (int i = 0; i < hashes.length; i++) {
      while (j < other.hashes.length && other.hashes[j] < hashes[i]) {
        j++;
      }
      boolean both = j < other.hashes.length && other.hashes[j] == hashes[i];
      if (both && counts.test(hashes[i])) {
        shared++;
        titles += inTitle[i] && other.inTitle[j] ? 1 : 0;
        product += weight(i) * other.weight(j);
      }
    }
    double lengths = length(counts) * other.length(counts);
    return new Agreement(shared, titles, lengths == 0 ? 0 : product / lengths);
  }

  /**
   * @param names how many both have
   * @param inTitles how many both titles have
   * @param closeness cosine of the names, a name weighing one and the logarithm of its count
   */
  record Agreement(int names, int inTitles, double closeness) {}

  private double weight(int name) {
    return 1 + Math.log(Byte.toUnsignedInt(counts[name]));
  }

  private double length(IntPredicate counts) {
    double sum = 0;
    for (int i = 0; i < hashes.length; i++) {
      double weight = counts.test(hashes[i]) ? weight(i) : 0;
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoryNames names
        && Arrays.equals(hashes, names.hashes)
        && Arrays.equals(counts, names.counts)
        && Arrays.equals(inTitle, names.inTitle);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }
}
