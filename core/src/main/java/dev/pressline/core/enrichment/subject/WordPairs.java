package dev.pressline.core.enrichment.subject;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.words.FunctionWords;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which words follow each other in a text, function words left out, each pair as a hash with the
 * language. A text that speaks of a subject has all of its pairs; one that has them all may still
 * not speak of it, so whoever finds a text by its pairs looks at its words.
 */
public final class WordPairs {
  /** None at all. */
  public static final WordPairs NONE = new WordPairs(new int[0]);

  /** About as many as ten kilobytes of text have; what stands behind them is not linked. */
  private static final int MOST = 1_024;

  private static final int FACTOR = 0x9E3779B1;

  private final int[] hashes;

  private WordPairs(int[] hashes) {
    this.hashes = hashes;
  }

  /** The pairs of a text in the language. */
  public static WordPairs of(String text, String language) {
    return of(Tokens.ofBeginning(text), language);
  }

  /**
   * The same of a text that was cut already.
   *
   * @param text as {@link Tokens#ofBeginning} cuts it
   */
  public static WordPairs of(Tokens text, String language) {
    return of(SubjectWords.of(text), FunctionWords.of(language), language);
  }

  /** Pairs with these hashes. */
  public static WordPairs of(int[] hashes) {
    return hashes.length == 0 ? NONE : new WordPairs(IntStream.of(hashes).sorted().toArray());
  }

  static WordPairs of(List<SubjectWord> words, FunctionWords function, String language) {
    int seed = Subject.primary(language).hashCode() * FACTOR;
    int[] found = new int[words.size()];
    int count = 0;
    int last = 0;
    for (SubjectWord word : words) {
      if (word.gap() == SubjectWord.Gap.END) {
        last = 0;
      }
      if (!function.isFunction(word.text())) {
        int hash = word.text().hashCode();
        if (last != 0) {
          found[count++] = (seed + last) * FACTOR + hash;
        }
        last = hash;
      }
    }
    return of(IntStream.of(found).limit(count).distinct().limit(MOST).toArray());
  }

  /** The hashes in ascending order. */
  public int[] hashes() {
    return hashes.clone();
  }

  boolean isEmpty() {
    return hashes.length == 0;
  }

  int size() {
    return hashes.length;
  }

  int get(int index) {
    return hashes[index];
  }

  boolean containsAll(WordPairs others) {
    for (int hash : others.hashes) {
      if (Arrays.binarySearch(hashes, hash) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordPairs pairs && Arrays.equals(hashes, pairs.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }
}
