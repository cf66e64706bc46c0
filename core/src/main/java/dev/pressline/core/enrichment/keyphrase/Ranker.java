package dev.pressline.core.enrichment.keyphrase;

import dev.pressline.core.text.BundledLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Logistic regression over the features of a candidate. */
final class Ranker {
  /** Trained on texts whose words the lexicon knows. */
  static final Ranker ENGLISH = read("english-weights.txt");

  /** Trained on the same texts with nothing known but function words. */
  static final Ranker OTHER = read("other-weights.txt");

  private final float[] weights;

  private Ranker(float[] weights) {
    this.weights = weights;
  }

  /** How likely a candidate with the features is a keyphrase, between 0 and 1. */
  double likelihood(float[] features) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += features[i] * weights[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static Ranker read(String file) {
    Map<String, Float> byName = new HashMap<>();
    BundledLines.forEach(
        Ranker.class,
        file,
        line -> {
          int blank = line.indexOf(' ');
          if (blank > 0) {
            byName.put(line.substring(0, blank), Float.valueOf(line.substring(blank + 1)));
          }
        });
    List<String> names = Features.names();
    float[] weights = new float[names.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = byName.getOrDefault(names.get(i), 0f);
    }
    return new Ranker(weights);
  }
}
