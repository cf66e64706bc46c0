package dev.pressline.core.enrichment.hint;

import dev.pressline.core.enrichment.hint.TitleWord.Kind;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pieces by which titles are found in spite of slips: three letters of a word with its ends,
 * whole words, and one or two characters where the script sets no words apart.
 */
final class TitleGrams {
  private static final int SIZE = 3;

  private TitleGrams() {}

  /** Hashes of the pieces, ascending, each once. */
  static int[] of(TitleWords title) {
    List<TitleWord> words = title.words();
    IntStream.Builder grams = IntStream.builder();
    for (int i = 0; i < words.size(); i++) {
      TitleWord word = words.get(i);
      grams.add(word.text().hashCode());
      if (word.kind() != Kind.GLYPH) {
        addLetters(grams, "_" + word.text() + "_");
      }
      if (i > 0 && (word.kind() == Kind.GLYPH || words.get(i - 1).kind() == Kind.GLYPH)) {
        grams.add((words.get(i - 1).text() + " " + word.text()).hashCode());
      }
    }
    return grams.build().sorted().distinct().toArray();
  }

  /** How many are in both. */
  static int shared(int[] one, int[] other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      shared += one[i] == other[j] ? 1 : 0;
      int least = Math.min(one[i], other[j]);
      i += one[i] == least ? 1 : 0;
      j += other[j] == least ? 1 : 0;
    }
    return shared;
  }

  private static void addLetters(IntStream.Builder grams, String word) {
    for (int start = 0; start + SIZE <= word.length(); start++) {
      grams.add(word.substring(start, start + SIZE).hashCode());
    }
  }
}
