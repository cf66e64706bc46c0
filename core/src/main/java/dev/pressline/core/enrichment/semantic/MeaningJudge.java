package dev.pressline.core.enrichment.semantic;

import dev.pressline.core.enrichment.keyphrase.Keyphrase;
import dev.pressline.core.enrichment.keyphrase.Keyphrases.Judge;
import java.util.List;

/**
 * Judges keyphrases by what they and the text mean: logistic regression over {@link
 * MeaningFeatures}, trained on English gold sets by {@code MeaningTraining} of the quality reports.
 */
public final class MeaningJudge implements Judge {
  /** In the order of the features' names; the last is the bias. */
  private static final double[] WEIGHTS = {
    0.292, 1.205, 0.366, -1.843, -0.121, 0.167, -0.108, -0.288, -0.303, 1.375, 1.077, 0.382, -3.683
  };

  /** Digits that processors agree about, so that equal likelihoods stay equal. */
  private static final double ROUNDING = 1e4;

  private final Embedder embedder;
  private final String gist;

  /**
   * A judge for one text.
   *
   * @param gist title and beginning of the text, enough to tell its meaning
   */
  public MeaningJudge(Embedder embedder, String gist) {
    this.embedder = embedder;
    this.gist = gist;
  }

  @Override
  public List<Double> likelihoods(List<Keyphrase> likeliest) {
    return MeaningFeatures.of(likeliest, embedder, gist).stream()
        .map(MeaningJudge::likelihood)
        .toList();
  }

  private static double likelihood(double[] features) {
    double sum = WEIGHTS[features.length];
    for (int i = 0; i < features.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return Math.round(ROUNDING / (1 + Math.exp(-sum))) / ROUNDING;
  }
}
