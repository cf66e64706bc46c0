package dev.pressline.quality.site;

import dev.pressline.memory.vocabulary.TagEvidence;
import dev.pressline.memory.vocabulary.TagModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Learns what each feature counts: logistic regression by AdaGrad (Duchi et al., 2011) on the whole
 * data at each step, every blog with the same weight. Gives the same weights every time.
 */
final class TagTraining {
  private static final int STEPS = 400;
  private static final double RATE = 0.5;
  private static final double SHRINK = 0.001;
  private static final int FEATURES = TagEvidence.FEATURES.size();

  private TagTraining() {}

  /**
   * The model that fits the trials.
   *
   * @param without index of a feature to be left out; a negative one leaves out none
   */
  static TagModel fit(List<List<TagTrial>> blogs, int without) {
    double[] weights = new double[FEATURES];
    double[] squares = new double[FEATURES];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = slope(blogs, weights);
      for (int i = 0; i < FEATURES; i++) {
        double change = slope[i] - SHRINK * weights[i];
        squares[i] += change * change;
        if (i != without && squares[i] > 0) {
          weights[i] += RATE * change / Math.sqrt(squares[i]);
        }
      }
    }
    return model(weights);
  }

  private static double[] slope(List<List<TagTrial>> blogs, double[] weights) {
    double[] slope = new double[FEATURES];
    TagModel model = model(weights);
    for (List<TagTrial> trials : blogs) {
      for (TagTrial trial : trials) {
        for (Map.Entry<String, List<Double>> tag : trial.evidence().entrySet()) {
          double right = trial.gold().contains(tag.getKey()) ? 1 : 0;
          double error = (right - model.probability(tag.getValue())) / trials.size();
          for (int i = 0; i < FEATURES; i++) {
            slope[i] += error * tag.getValue().get(i);
          }
        }
      }
    }
    return slope;
  }

  private static TagModel model(double[] weights) {
    return new TagModel(Arrays.stream(weights).boxed().toList());
  }
}
