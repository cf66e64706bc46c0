package dev.pressline.core.enrichment.duplicate;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A sample of a text's shingles that is the same for the same text: those with the smallest hashes
 * (bottom-k, Broder 1997; Cohen, Kaplan 2007).
 */
final class Sketch {
  static final int SIZE = 160;

  private final int[] shingles;

  private Sketch(int[] shingles) {
    this.shingles = shingles;
  }

  static Sketch of(int[] shingles) {
    return new Sketch(shingles.length <= SIZE ? shingles : Arrays.copyOf(shingles, SIZE));
  }

  /** Ascending; all of them when there are no more than {@value #SIZE}. */
  int[] shingles() {
    return shingles;
  }

  /**
   * Weight of the shared shingles against that of the shingles of either (weighted Jaccard),
   * estimated from the smallest {@value #SIZE} of both together.
   */
  double resemblance(Sketch other, IntToDoubleFunction weight) {
    int[] one = shingles;
    int[] two = other.shingles;
    double shared = 0;
    double all = 0;
    int i = 0;
    int j = 0;
    for (int seen = 0; seen < SIZE && (i < one.length || j < two.length); seen++) {
      boolean inOne = j == two.length || (i < one.length && one[i] <= two[j]);
      boolean inTwo = i == one.length || (j < two.length && two[j] <= one[i]);
      double weighs = weight.applyAsDouble(inOne ? one[i] : two[j]);
      all += weighs;
      shared += inOne && inTwo ? weighs : 0;
      i += inOne ? 1 : 0;
      j += inTwo ? 1 : 0;
    }
    return all == 0 ? 0 : (shared / all);
  }
}
