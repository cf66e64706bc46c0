package dev.pressline.memory.vocabulary;

import java.util.List;

/**
 * How much each feature of a tag counts: a logistic regression over the evidence, in the manner of
 * stacked generalisation (Wolpert, 1992). The features do not depend on the site, so that weights
 * learned on some blogs serve others.
 *
 * @param weights one for each of {@link TagEvidence#FEATURES}, and where meaning is known for each
 *     of {@link TagEvidence#OF_MEANING}
 */
public record TagModel(List<Double> weights) {
  /** Learned by {@code vocabulary-tags} of the enrichment quality module on all its blogs. */
  public static final TagModel SHIPPED =
      new TagModel(
          List.of(-0.995, 0.738, 2.244, -1.117, 0.971, 2.573, 0.946, 1.300, 0.841, -1.023));

  /** The same where meaning is known. */
  public static final TagModel WITH_MEANING =
      new TagModel(
          List.of(
              -1.017, 0.038, 1.075, -1.452, 0.955, 2.061, 1.080, 0.636, 0.857, -1.306, 0.530,
              2.186));

  public TagModel {
    weights = List.copyOf(weights);
  }

  /** Probability that the author gives a tag of these features. */
  public double probability(List<Double> features) {
    double sum = 0;
    for (int i = 0; i < weights.size(); i++) {
      sum += weights.get(i) * features.get(i);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
