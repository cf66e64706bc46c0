package dev.pressline.quality.links;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.linking.Clue;
import dev.pressline.core.enrichment.linking.EntityLinker;
import dev.pressline.core.enrichment.linking.Mention;
import dev.pressline.core.enrichment.linking.Shape;
import dev.pressline.material.SharedFolder;
import dev.pressline.quality.links.Tally.Match;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns how much each clue weighs, and prints the linker's table: a logistic regression with a
 * weight for each clue and a deviation from it for each shape of name, both held small by an L2
 * penalty, fitted by AdaGrad (Duchi, Hazan and Singer 2011).
 */
final class LinkWeights {
  private static final double PENALTY = 1.5;
  private static final double STEP = 0.5;
  private static final int ROUNDS = 1_500;
  private static final int CLUES = Clue.values().length;
  private static final int SHAPES = Shape.values().length;

  private final List<Example> examples;
  private final double[] weights = new double[CLUES * (1 + SHAPES)];

  private LinkWeights(List<Example> examples) {
    this.examples = examples;
  }

  /** A mention found in a text: its clues as positions of weights. */
  private record Example(List<Integer> features, boolean right) {}

  /** Prints the table that all gold texts teach. */
  public static void main(String[] arguments) throws IOException {
    Path corpus = SharedFolder.find("corpus").orElseThrow();
    EntityLinker linker = new EntityLinker(Catalogue.of(CatalogueFile.read(corpus)));
    Map<GoldText, List<Mention>> found = new LinkedHashMap<>();
    for (GoldText text : GoldTexts.read(corpus)) {
      found.put(text, mentions(text, linker));
    }
    System.out.println(learned(found).table());
  }

  /** Every mention of a gold text, however improbable. */
  static List<Mention> mentions(GoldText text, EntityLinker linker) {
    return linker.all(Tokens.of(""), GoldTokens.of(text.text()), _ -> false).inText();
  }

  /** The weights that the texts teach, each with every mention in it. */
  static LinkWeights learned(Map<GoldText, List<Mention>> found) {
    List<Example> examples = new ArrayList<>();
    found.forEach((text, mentions) -> addExamples(text, mentions, examples));
    LinkWeights learner = new LinkWeights(examples);
    learner.fit();
    return learner;
  }

  /** The mention, as sure as these weights make it. */
  Mention judged(Mention mention) {
    double probability = probability(features(mention));
    return new Mention(
        mention.entry(), mention.start(), mention.end(), mention.clues(), probability);
  }

  private static void addExamples(GoldText text, List<Mention> mentions, List<Example> examples) {
    for (Mention mention : mentions) {
      boolean right = Tally.agrees(text, mention, Match.SAME_STRETCH);
      if (right || Tally.counts(text, mention)) {
        examples.add(new Example(features(mention), right));
      }
    }
  }

  private static List<Integer> features(Mention mention) {
    int shape = Shape.of(mention.clues()).ordinal();
    return mention.clues().stream()
        .mapToInt(Clue::ordinal)
        .sorted()
        .flatMap(clue -> IntStream.of(clue, position(clue, shape)))
        .boxed()
        .toList();
  }

  private static int position(int clue, int shape) {
    return CLUES * (1 + shape) + clue;
  }

  private void fit() {
    double[] squares = new double[weights.length];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = gradient();
      for (int i = 0; i < weights.length; i++) {
        squares[i] += gradient[i] * gradient[i];
        weights[i] -= squares[i] == 0 ? 0 : STEP * gradient[i] / Math.sqrt(squares[i]);
      }
    }
  }

  private double[] gradient() {
    double[] gradient = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      gradient[i] = i == Clue.ALWAYS.ordinal() ? 0 : PENALTY * weights[i];
    }
    for (Example example : examples) {
      double surplus = probability(example.features()) - (example.right() ? 1 : 0);
      for (int feature : example.features()) {
        gradient[feature] += surplus;
      }
    }
    return gradient;
  }

  private double probability(List<Integer> features) {
    double logOdds = 0;
    for (int feature : features) {
      logOdds += weights[feature];
    }
    return 1 / (1 + Math.exp(-logOdds));
  }

  private String table() {
    StringBuilder table = new StringBuilder();
    for (Clue clue : Clue.values()) {
      if (clue != Clue.PICKED) {
        table.append("%-20s".formatted(clue));
        for (int shape = 0; shape < SHAPES; shape++) {
          double weight = weights[clue.ordinal()] + weights[position(clue.ordinal(), shape)];
          table.append(String.format(Locale.ROOT, " %6.2f", weight));
        }
        table.append('\n');
      }
    }
    return table.toString();
  }
}
