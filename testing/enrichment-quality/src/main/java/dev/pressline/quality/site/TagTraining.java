package dev.pressline.quality.site;

import dev.pressline.memory.vocabulary.TagModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Learns what each feature counts: logistic regression by AdaGrad (Duchi et al., 2011) on the whole
 * data at each step, every blog with the same weight. Gives the same weights every time.
 */
final class TagTraining {
  private static final int STEPS = 200;
  private static final double RATE = 0.5;
  private static final double SHRINK = 0.001;

  private TagTraining() {}

  /**
   * The model that fits the trials.
   *
   * @param without index of a feature to be left out; a negative one leaves out none
   */
  static TagModel fit(List<List<TagTrial>> blogs, int without) {
    List<Example> examples = blogs.stream().flatMap(TagTraining::examples).toList();
    double[] weights = new double[examples.getFirst().features.length];
    double[] squares = new double[weights.length];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = slope(examples, weights);
      for (int i = 0; i < weights.length; i++) {
        double change = slope[i] - SHRINK * weights[i];
        squares[i] += change * change;
        if (i != without && squares[i] > 0) {
          weights[i] += RATE * change / Math.sqrt(squares[i]);
        }
      }
    }
    return new TagModel(Arrays.stream(weights).boxed().toList());
  }

  private static Stream<Example> examples(List<TagTrial> trials) {
    double weight = 1.0 / trials.size();
    return trials.stream()
        .flatMap(
            trial ->
                trial.evidence().entrySet().stream()
                    .map(
                        tag ->
                            new Example(
                                weight,
                                trial.gold().contains(tag.getKey()) ? 1 : 0,
                                tag.getValue().stream().mapToDouble(value -> value).toArray())));
  }

  private static double[] slope(List<Example> examples, double[] weights) {
    double[] slope = new double[weights.length];
    for (Example example : examples) {
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * example.features[i];
      }
      double error = example.weight * (example.right - 1 / (1 + Math.exp(-sum)));
      for (int i = 0; i < weights.length; i++) {
        slope[i] += error * example.features[i];
      }
    }
    return slope;
  }

  /** One tag of one trial. */
  private static final class Example {
    private final double weight;
    private final double right;
    private final double[] features;

    Example(double weight, double right, double[] features) {
      this.weight = weight;
      this.right = right;
      this.features = features;
    }
  }
}
