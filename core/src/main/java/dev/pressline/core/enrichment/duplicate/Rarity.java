package dev.pressline.core.enrichment.duplicate;

/** How much a shingle tells at one moment: its inverse document frequency (Spärck Jones 1972). */
final class Rarity {
  private static final int KEPT = 256;

  private final int posts;
  private final ShingleCounts counts;
  private final double[] byCount = new double[KEPT];

  Rarity(int posts, ShingleCounts counts) {
    this.posts = posts;
    this.counts = counts;
    for (int count = 0; count < KEPT; count++) {
      byCount[count] = weight(count);
    }
  }

  double of(int shingle) {
    int count = counts.of(shingle);
    return count < KEPT ? byCount[count] : weight(count);
  }

  private double weight(int count) {
    return Math.log(1 + posts / (1.0 + count));
  }
}
