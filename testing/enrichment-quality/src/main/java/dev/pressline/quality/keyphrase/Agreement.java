package dev.pressline.quality.keyphrase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How the first phrases found agree with those that people gave, over many documents. */
final class Agreement {
  private final int limit;
  private long right;
  private long found;
  private long wanted;
  private double sumOfF;
  private int documents;

  Agreement(int limit) {
    this.limit = limit;
  }

  /** Counts one document; phrases with equal stems are one. */
  void add(List<String> phrases, Set<String> keys, GoldSet.Stems stems) {
    Set<String> best = new LinkedHashSet<>();
    for (String phrase : phrases) {
      if (best.size() < limit) {
        best.add(stems.of(phrase));
      }
    }
    long hits = best.stream().filter(keys::contains).count();
    right += hits;
    found += best.size();
    wanted += keys.size();
    sumOfF += f(hits, best.size(), keys.size());
    documents++;
  }

  /** Percent, all documents as one. */
  double microF() {
    return 100 * f(right, found, wanted);
  }

  /** Percent, mean over the documents. */
  double macroF() {
    return 100 * sumOfF / Math.max(1, documents);
  }

  int documents() {
    return documents;
  }

  private static double f(double right, double found, double wanted) {
    return right == 0 ? 0 : 2 * right / (found + wanted);
  }
}
