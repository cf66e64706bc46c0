package dev.pressline.quality.keyphrase;

import dev.pressline.core.enrichment.keyphrase.Keyphrases;
import dev.pressline.core.enrichment.keyphrase.Manuscript;
import dev.pressline.core.enrichment.keyphrase.TrainingCandidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import opennlp.tools.stemmer.PorterStemmer;

/** Trains the ranker of the keyphrases on the training halves of the English gold sets. */
public final class RankerTraining {
  static final List<String> SETS = List.of("Inspec", "SemEval2017", "500N-KPCrowd-v1.1");

  private static final int ROUNDS = 12;
  private static final double RATE = 0.1;
  private static final double DECAY = 1e-6;

  private RankerTraining() {}

  /**
   * Trains.
   *
   * @param arguments folder of the gold data; the file of weights to write; {@code plain} to train
   *     without the lexicon
   */
  public static void main(String[] arguments) throws IOException {
    Path corpus = Path.of(arguments[0]);
    boolean lexicon = arguments.length < 3 || !arguments[2].equals("plain");
    List<Example> examples = new ArrayList<>();
    for (String set : SETS) {
      GoldSet gold = GoldSet.read(corpus, set, new PorterStemmer()::stem);
      examples.addAll(examples(gold.training(), lexicon));
    }
    boolean[] used = new boolean[TrainingCandidate.featureNames().size()];
    Arrays.fill(used, true);
    float[] weights = train(examples, used);
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Logistic weights of keyphrases, written by RankerTraining from the training halves");
    lines.add("# of Inspec, SemEval2017 and 500N-KPCrowd; figures in docs/enrichment-quality.md.");
    List<String> names = TrainingCandidate.featureNames();
    for (int i = 0; i < weights.length; i++) {
      lines.add(String.format(Locale.ROOT, "%s %.4f", names.get(i), weights[i]));
    }
    Files.write(Path.of(arguments[1]), lines);
  }

  static List<Example> examples(List<GoldSet.Document> documents, boolean lexicon) {
    GoldSet.Stems stems = new PorterStemmer()::stem;
    List<Example> examples = new ArrayList<>();
    for (GoldSet.Document document : documents) {
      Manuscript manuscript = Manuscript.of(document.text(), "en");
      for (TrainingCandidate candidate : Keyphrases.candidates(manuscript, lexicon)) {
        boolean wanted = document.keys().contains(stems.of(candidate.label()));
        examples.add(new Example(candidate, wanted));
      }
    }
    return examples;
  }

  /** Logistic regression by AdaGrad (Duchi et al., 2011), always in the same order. */
  static float[] train(List<Example> examples, boolean[] used) {
    int size = TrainingCandidate.featureNames().size();
    float[] weights = new float[size];
    double[] squares = new double[size];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(42);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        step(example, used, weights, squares);
      }
    }
    return weights;
  }

  private static void step(Example example, boolean[] used, float[] weights, double[] squares) {
    float[] features = example.features;
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += features[i] * weights[i];
    }
    double error = 1 / (1 + Math.exp(-sum)) - (example.wanted ? 1 : 0);
    for (int i = 0; i < features.length; i++) {
      if (features[i] != 0 && used[i]) {
        double gradient = error * features[i] + DECAY * weights[i];
        squares[i] += gradient * gradient;
        weights[i] -= (float) (RATE * gradient / Math.sqrt(squares[i] + 1e-9));
      }
    }
  }

  /** A candidate and whether people gave it. */
  static final class Example {
    private final float[] features;
    private final boolean wanted;

    Example(TrainingCandidate candidate, boolean wanted) {
      features = candidate.features();
      this.wanted = wanted;
    }
  }
}
