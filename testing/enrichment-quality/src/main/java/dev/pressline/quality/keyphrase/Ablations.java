package dev.pressline.quality.keyphrase;

import dev.pressline.core.enrichment.keyphrase.Keyphrases;
import dev.pressline.core.enrichment.keyphrase.Manuscript;
import dev.pressline.core.enrichment.keyphrase.TrainingCandidate;
import dev.pressline.quality.keyphrase.RankerTraining.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What each part of the ranker contributes: trained anew without it. */
final class Ablations {
  private static final int TEN = 10;

  private final List<GoldSet> sets = new ArrayList<>();
  private final GoldSet.Stems stems = KeyphraseMeasurement.stems("en");

  /** A way to train: on which sets, with which features, with or without the lexicon. */
  private record Variant(
      String name, Predicate<GoldSet> trainedOn, Predicate<String> features, boolean lexicon) {}

  Ablations(Path corpus) throws IOException {
    for (String set : RankerTraining.SETS) {
      sets.add(GoldSet.read(corpus, set, stems));
    }
  }

  String measure() {
    StringBuilder table =
        new StringBuilder("\nMicro F@10 of the test halves, trained without a part:\n\n| |");
    sets.forEach(set -> table.append(' ').append(set.name()).append(" |"));
    table.append("\n| --- |").append(" --- |".repeat(sets.size())).append('\n');
    Predicate<String> all = _ -> true;
    Predicate<GoldSet> every = _ -> true;
    List<Variant> variants =
        List.of(
            new Variant("all", every, all, true),
            new Variant("no neighbours", every, name -> !name.matches(".*be(fore|hind)-.*"), true),
            new Variant("no rarity", every, name -> !name.contains("rarity"), true),
            new Variant("no place", every, name -> !name.matches(".*(place|early|spread)"), true),
            new Variant("no set of their own for single words", every, Ablations::isCommon, true),
            new Variant("no lexicon (other languages)", every, all, false));
    variants.forEach(variant -> table.append(row(variant)));
    for (GoldSet left : sets) {
      table.append(
          row(
              new Variant(
                  "not trained on " + left.name(),
                  set -> !set.name().equals(left.name()),
                  all,
                  true)));
    }
    return table.toString();
  }

  private static boolean isCommon(String name) {
    return !name.startsWith("single-");
  }

  private String row(Variant variant) {
    List<Example> examples = new ArrayList<>();
    for (GoldSet set : sets) {
      if (variant.trainedOn().test(set)) {
        examples.addAll(RankerTraining.examples(set.training(), variant.lexicon()));
      }
    }
    List<String> names = TrainingCandidate.featureNames();
    boolean[] used = new boolean[names.size()];
    for (int i = 0; i < used.length; i++) {
      used[i] = variant.features().test(names.get(i));
    }
    float[] weights = RankerTraining.train(examples, used);
    StringBuilder row = new StringBuilder("| " + variant.name() + " |");
    for (GoldSet set : sets) {
      row.append(String.format(Locale.ROOT, " %.1f |", microF(set, weights, variant.lexicon())));
    }
    return row.append('\n').toString();
  }

  private double microF(GoldSet set, float[] weights, boolean lexicon) {
    Agreement agreement = new Agreement(TEN);
    for (GoldSet.Document document : set.test()) {
      Manuscript manuscript = Manuscript.of(document.text(), "en");
      List<String> phrases =
          Keyphrases.candidates(manuscript, lexicon).stream()
              .sorted(Comparator.comparingDouble(c -> -sum(c.features(), weights)))
              .map(TrainingCandidate::label)
              .limit(3 * TEN)
              .toList();
      agreement.add(phrases, document.keys(), stems);
    }
    return agreement.microF();
  }

  private static double sum(float[] features, float[] weights) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += features[i] * weights[i];
    }
    return sum;
  }
}
