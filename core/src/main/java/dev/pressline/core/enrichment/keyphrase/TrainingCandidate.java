package dev.pressline.core.enrichment.keyphrase;

import java.util.List;

/** A candidate as the training of the ranker sees it. */
public final class TrainingCandidate {
  private final String label;
  private final float[] features;

  TrainingCandidate(String label, float[] features) {
    this.label = label;
    this.features = features;
  }

  /** The candidate as the author writes it. */
  public String label() {
    return label;
  }

  /** What the features mean, in order. */
  public static List<String> featureNames() {
    return Features.names();
  }

  /** The features; those beyond the end are 0. */
  public float[] features() {
    return features.clone();
  }
}
