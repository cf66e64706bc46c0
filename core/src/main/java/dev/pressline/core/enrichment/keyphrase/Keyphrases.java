package dev.pressline.core.enrichment.keyphrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the keyphrases of a text: candidates by word classes, as in Hulth (2003, <i>Improved
 * automatic keyword extraction given more linguistic knowledge</i>), ranked by logistic regression
 * over statistics and surroundings, in the way of KEA (Witten et al., 1999) and Maui.
 */
public final class Keyphrases {
  private Keyphrases() {}

  /** The likeliest keyphrases, likeliest first, at most so many. */
  public static List<Keyphrase> of(Manuscript manuscript, int limit) {
    Language language = Language.of(manuscript.language());
    Analysis analysis = new Analysis(manuscript, language);
    return ranked(analysis, language.ranker()).stream()
        .limit(limit)
        .map(
            best ->
                new Keyphrase(
                    analysis.label(best.candidate()),
                    best.score(),
                    analysis.evidence(best.candidate())))
        .toList();
  }

  /**
   * All candidates with their features, for training.
   *
   * @param lexicon whether word classes are known, as they are in English only
   */
  public static List<TrainingCandidate> candidates(Manuscript manuscript, boolean lexicon) {
    Language language = lexicon ? Language.of("en") : Language.PLAIN_ENGLISH.get();
    Analysis analysis = new Analysis(manuscript, language);
    return analysis.candidates().stream()
        .map(
            candidate ->
                new TrainingCandidate(analysis.label(candidate), analysis.features(candidate)))
        .toList();
  }

  private static List<Scored> ranked(Analysis analysis, Ranker ranker) {
    List<Scored> ranked = new ArrayList<>();
    for (Candidate candidate : analysis.candidates()) {
      ranked.add(new Scored(candidate, ranker.likelihood(analysis.features(candidate))));
    }
    ranked.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparingInt(scored -> scored.candidate().starts().getFirst()));
    return ranked;
  }

  private record Scored(Candidate candidate, double score) {}
}
