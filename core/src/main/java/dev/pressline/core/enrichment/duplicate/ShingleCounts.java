package dev.pressline.core.enrichment.duplicate;

/** In how many posts a shingle stands, roughly: counters that few shingles share. */
final class ShingleCounts {
  private static final int FIRST_SIZE = 1 << 12;

  private char[] counts = new char[FIRST_SIZE];
  private long total;

  /** Whether more shingles are counted than there are counters. */
  boolean isFull() {
    return total > counts.length;
  }

  /** Starts anew with twice as many counters; what was counted has to be added again. */
  void grow() {
    counts = new char[counts.length * 2];
    total = 0;
  }

  void add(int[] shingles) {
    total += shingles.length;
    for (int shingle : shingles) {
      int place = place(shingle);
      if (counts[place] < Character.MAX_VALUE) {
        counts[place]++;
      }
    }
  }

  void remove(int[] shingles) {
    total -= shingles.length;
    for (int shingle : shingles) {
      int place = place(shingle);
      if (counts[place] > 0 && counts[place] < Character.MAX_VALUE) {
        counts[place]--;
      }
    }
  }

  int of(int shingle) {
    return counts[place(shingle)];
  }

  private int place(int shingle) {
    return ((shingle * 0x9E3779B1) >>> 1) % counts.length;
  }
}
