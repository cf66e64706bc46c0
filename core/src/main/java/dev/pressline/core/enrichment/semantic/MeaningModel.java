package dev.pressline.core.enrichment.semantic;

import dev.pressline.core.text.BundledLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two logistic regressions over {@link MeaningFeatures} and one over the text that weighs them
 * (mixture of experts, Jacobs et al., 1991): what people pick from a report of research is not what
 * they pick from the news, and most posts are somewhere between.
 *
 * @param research weights for reports of research, the last of them the bias
 * @param news weights for news, likewise
 * @param kind weights of the text's vector that tell news, likewise
 */
public record MeaningModel(List<Double> research, List<Double> news, List<Double> kind) {
  /** Trained by {@code MeaningTraining} of the quality reports, for all-MiniLM-L6-v2. */
  static final MeaningModel ENGLISH = read("english-meaning.txt");

  public MeaningModel {
    research = List.copyOf(research);
    news = List.copyOf(news);
    kind = List.copyOf(kind);
  }

  /** How likely each phrase is a keyphrase, between 0 and 1. */
  public List<Double> likelihoods(MeaningFeatures features) {
    double isNews = logistic(sum(kind, features.ofText()));
    return features.ofPhrases().stream()
        .map(phrase -> (1 - isNews) * sum(research, phrase) + isNews * sum(news, phrase))
        .map(MeaningModel::logistic)
        .toList();
  }

  private static double sum(List<Double> weights, double[] numbers) {
    double sum = weights.getLast();
    for (int i = 0; i < numbers.length; i++) {
      sum += weights.get(i) * numbers[i];
    }
    return sum;
  }

  private static double logistic(double value) {
    return 1 / (1 + Math.exp(-value));
  }

  /** One line each for research, news and kind. */
  private static MeaningModel read(String file) {
    List<List<Double>> weights = new ArrayList<>();
    BundledLines.forEach(MeaningModel.class, file, line -> weights.add(numbers(line)));
    return new MeaningModel(weights.get(0), weights.get(1), weights.get(2));
  }

  private static List<Double> numbers(String line) {
    return Arrays.stream(line.split(" ", -1)).map(Double::valueOf).toList();
  }
}
