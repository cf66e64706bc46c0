package dev.pressline.core.enrichment.keyphrase;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.words.Language;
import dev.pressline.core.enrichment.words.Words;
import dev.pressline.core.enrichment.words.Words.Excluded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Finds the keyphrases of a text: candidates by word classes, as in Hulth (2003, <i>Improved
 * automatic keyword extraction given more linguistic knowledge</i>), ranked by logistic regression
 * over statistics and surroundings, in the way of KEA (Witten et al., 1999) and Maui.
 */
public final class Keyphrases {
  private static final double ACCEPTABLE = 0.6;
  private static final int FEWEST_TOKENS = 70;

  private Keyphrases() {}

  /** The likeliest keyphrases, likeliest first, at most so many; one may be a part of another. */
  public static List<Keyphrase> of(Manuscript manuscript, int limit) {
    Language language = Language.of(manuscript.language());
    Analysis analysis = new Analysis(manuscript, language);
    return ranked(analysis, ranker(language), (_, score) -> score).stream()
        .limit(limit)
        .map(best -> analysis.keyphrase(best.candidate(), best.score()))
        .toList();
  }

  /**
   * The keyphrases that may stand as tags without an editor having seen them, likeliest first, at
   * most so many. A short text has none, nor has one of a language whose words we do not know.
   *
   * @param taken tags that the text has already; what says the same is left out
   */
  public static List<Keyphrase> forTags(Manuscript manuscript, int limit, List<String> taken) {
    if (!Language.isKnown(manuscript.language())) {
      return List.of();
    }
    Language language = Language.of(manuscript.language());
    Analysis analysis = new Analysis(manuscript, language);
    if (manuscript.tokens().size() < FEWEST_TOKENS) {
      return List.of();
    }
    Selection selection = new Selection();
    taken.forEach(tag -> selection.take(stems(tag, language)));
    TagRules rules = analysis.tagRules();
    List<Keyphrase> chosen = new ArrayList<>();
    for (Scored scored : ranked(analysis, ranker(language), rules::score)) {
      if (scored.score() < ACCEPTABLE || chosen.size() == limit) {
        break;
      }
      if (rules.accepts(scored.candidate()) && selection.take(analysis.stems(scored.candidate()))) {
        chosen.add(analysis.keyphrase(scored.candidate(), scored.score()));
      }
    }
    return chosen;
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

  private static Ranker ranker(Language language) {
    return language.hasLexicon() ? Ranker.ENGLISH : Ranker.OTHER;
  }

  private static List<String> stems(String tag, Language language) {
    return Words.of(Tokens.of(tag), language, Excluded.NOTHING).stream()
        .map(word -> word.lexeme().stem())
        .toList();
  }

  private static List<Scored> ranked(
      Analysis analysis, Ranker ranker, ToDoubleBiFunction<Candidate, Double> finish) {
    List<Scored> ranked = new ArrayList<>();
    for (Candidate candidate : analysis.candidates()) {
      double likelihood = ranker.likelihood(analysis.features(candidate));
      ranked.add(new Scored(candidate, finish.applyAsDouble(candidate, likelihood)));
    }
    ranked.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparingInt(scored -> scored.candidate().starts().getFirst()));
    return ranked;
  }

  private record Scored(Candidate candidate, double score) {}
}
