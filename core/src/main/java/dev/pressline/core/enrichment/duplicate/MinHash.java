package dev.pressline.core.enrichment.duplicate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Turns shingles into band keys: two texts share a key of a band with the third power of the share
 * of shingles they have in common (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive
 * Datasets, chapter 3).
 */
final class MinHash {
  static final int BANDS = 48;
  private static final int ROWS = 3;
  private static final long SEED = 20_110_928;

  private static final long[] FACTORS = new long[BANDS * ROWS];
  private static final long[] SHIFTS = new long[BANDS * ROWS];

  static {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < FACTORS.length; i++) {
      FACTORS[i] = random.nextLong() | 1;
      SHIFTS[i] = random.nextLong();
    }
  }

  private MinHash() {}

  /** One key for each band. */
  static int[] bands(int[] shingles) {
    int[] least = new int[FACTORS.length];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int shingle : shingles) {
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], (int) ((FACTORS[i] * shingle + SHIFTS[i]) >> 32));
      }
    }
    int[] bands = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      int key = band;
      for (int row = 0; row < ROWS; row++) {
        key = (key ^ least[band * ROWS + row]) * 0x9E3779B1;
        key ^= key >>> 15;
      }
      bands[band] = key;
    }
    return bands;
  }
}
