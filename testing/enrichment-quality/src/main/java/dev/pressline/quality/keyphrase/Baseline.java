package dev.pressline.quality.keyphrase;

import dev.pressline.core.enrichment.keyphrase.Keyphrases;
import dev.pressline.core.enrichment.keyphrase.Manuscript;
import dev.pressline.core.enrichment.keyphrase.TrainingCandidate;
import java.util.Comparator;
import java.util.List;

/** Frequency × rarity ÷ place, over the same candidates: what needs no training. */
final class Baseline {
  private static final int FREQUENCY_BY_RARITY =
      TrainingCandidate.featureNames().indexOf("frequency*rarity");
  private static final int EARLY = TrainingCandidate.featureNames().indexOf("early");

  private Baseline() {}

  /** The phrases, best first. */
  static List<String> phrases(Manuscript manuscript) {
    boolean lexicon = manuscript.language().equals("en");
    return Keyphrases.candidates(manuscript, lexicon).stream()
        .sorted(Comparator.comparingDouble(Baseline::score).reversed())
        .map(TrainingCandidate::label)
        .toList();
  }

  private static double score(TrainingCandidate candidate) {
    float[] features = candidate.features();
    return features[FREQUENCY_BY_RARITY] * features[EARLY];
  }
}
