package dev.pressline.quality.keyphrase;

import dev.pressline.core.enrichment.keyphrase.Keyphrase;
import dev.pressline.core.enrichment.keyphrase.Keyphrases;
import dev.pressline.core.enrichment.keyphrase.Keyphrases.Judge;
import dev.pressline.core.enrichment.keyphrase.Manuscript;
import dev.pressline.core.enrichment.semantic.Embedder;
import dev.pressline.core.enrichment.semantic.EmbeddingModels;
import dev.pressline.core.enrichment.semantic.MeaningFeatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Trains the judge of meanings on the training halves of the English gold sets. */
public final class MeaningTraining {
  private static final String NEWS = "500N-KPCrowd-v1.1";
  private static final int ROUNDS = 20;
  private static final double RATE = 0.05;
  private static final double DECAY = 1e-3;

  private final List<Example> research = new ArrayList<>();
  private final List<Example> news = new ArrayList<>();
  private final List<Example> kinds = new ArrayList<>();
  private final Embedder embedder;

  private record Example(List<Double> numbers, boolean wanted) {}

  private MeaningTraining(Embedder embedder) {
    this.embedder = embedder;
  }

  /**
   * Trains.
   *
   * @param arguments folder of the gold data; the file of weights to write
   */
  public static void main(String[] arguments) throws IOException {
    try (EmbeddingModels models =
        ServiceLoader.load(EmbeddingModels.class).findFirst().orElseThrow()) {
      MeaningTraining training = new MeaningTraining(models.of("en").orElseThrow());
      for (String set : RankerTraining.SETS) {
        training.read(GoldSet.read(Path.of(arguments[0]), set, KeyphraseMeasurement.stems("en")));
      }
      Files.write(
          Path.of(arguments[1]),
          List.of(
              "# Weights of keyphrases by meaning, written by MeaningTraining from the training",
              "# halves of Inspec, SemEval2017 and 500N-KPCrowd: research, news, kind of text.",
              line(train(training.research)),
              line(train(training.news)),
              line(train(training.kinds))));
    }
  }

  private void read(GoldSet set) {
    GoldSet.Stems stems = KeyphraseMeasurement.stems("en");
    boolean isNews = set.name().equals(NEWS);
    for (GoldSet.Document document : set.training()) {
      List<Keyphrase> likeliest = likeliest(document);
      MeaningFeatures features = MeaningFeatures.of(likeliest, embedder, document.text());
      kinds.add(new Example(numbers(features.ofText()), isNews));
      List<double[]> phrases = features.ofPhrases();
      for (int i = 0; i < likeliest.size(); i++) {
        boolean wanted = document.keys().contains(stems.of(likeliest.get(i).label()));
        (isNews ? news : research).add(new Example(numbers(phrases.get(i)), wanted));
      }
    }
  }

  /** What a judge would be shown. */
  private static List<Keyphrase> likeliest(GoldSet.Document document) {
    List<Keyphrase> shown = new ArrayList<>();
    Judge witness =
        likeliest -> {
          shown.addAll(likeliest);
          return likeliest.stream().map(Keyphrase::score).toList();
        };
    Keyphrases.of(Manuscript.of(document.text(), "en"), 1, witness);
    return shown;
  }

  private static List<Double> numbers(double[] numbers) {
    return DoubleStream.concat(DoubleStream.of(numbers), DoubleStream.of(1)).boxed().toList();
  }

  /** Logistic regression by AdaGrad (Duchi et al., 2011), always in the same order. */
  private static double[] train(List<Example> examples) {
    int size = examples.getFirst().numbers().size();
    double[] weights = new double[size];
    double[] squares = new double[size];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(42);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      order.forEach(example -> step(example, weights, squares));
    }
    return weights;
  }

  private static void step(Example example, double[] weights, double[] squares) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * example.numbers().get(i);
    }
    double error = 1 / (1 + Math.exp(-sum)) - (example.wanted() ? 1 : 0);
    for (int i = 0; i < weights.length; i++) {
      double gradient = error * example.numbers().get(i) + DECAY * weights[i];
      squares[i] += gradient * gradient;
      weights[i] -= RATE * gradient / Math.sqrt(squares[i] + 1e-9);
    }
  }

  private static String line(double[] weights) {
    return DoubleStream.of(weights)
        .mapToObj(weight -> String.format(Locale.ROOT, "%.4f", weight))
        .collect(Collectors.joining(" "));
  }
}
