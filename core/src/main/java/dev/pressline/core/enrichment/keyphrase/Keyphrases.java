package dev.pressline.core.enrichment.keyphrase;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.words.Language;
import dev.pressline.core.enrichment.words.Words;
import dev.pressline.core.enrichment.words.Words.Excluded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * Finds the keyphrases of a text: candidates by word classes, as in Hulth (2003, <i>Improved
 * automatic keyword extraction given more linguistic knowledge</i>), ranked by logistic regression
 * over statistics and surroundings, in the way of KEA (Witten et al., 1999) and Maui.
 */
public final class Keyphrases {
  private static final double ACCEPTABLE = 0.6;

  /** Capitals tell names, and in scripts that have none the likeliest phrases are less likely. */
  private static final double ACCEPTABLE_WITHOUT_CAPITALS = 0.45;

  private static final int FEWEST_TOKENS = 70;
  private static final int SHORTLIST = 50;

  private Keyphrases() {}

  /** Judges the likeliest phrases of a text once more, by other means than its words. */
  @FunctionalInterface
  public interface Judge {
    /** Likelihoods between 0 and 1 in the place of those that the phrases have, in their order. */
    List<Double> likelihoods(List<Keyphrase> likeliest);
  }

  /** The likeliest keyphrases, likeliest first, at most so many; one may be a part of another. */
  public static List<Keyphrase> of(Manuscript manuscript, int limit) {
    return likeliest(manuscript, limit, Optional.empty());
  }

  /** The same as the judge sees them. */
  public static List<Keyphrase> of(Manuscript manuscript, int limit, Judge judge) {
    return likeliest(manuscript, limit, Optional.of(judge));
  }

  private static List<Keyphrase> likeliest(
      Manuscript manuscript, int limit, Optional<Judge> judge) {
    Language language = Language.of(manuscript.language());
    Analysis analysis = new Analysis(manuscript, language);
    return ranked(likelihoods(analysis, language, judge), (_, score) -> score).stream()
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
    return forTags(manuscript, limit, taken, Optional.empty());
  }

  /** The same as the judge sees them. */
  public static List<Keyphrase> forTags(
      Manuscript manuscript, int limit, List<String> taken, Judge judge) {
    return forTags(manuscript, limit, taken, Optional.of(judge));
  }

  private static List<Keyphrase> forTags(
      Manuscript manuscript, int limit, List<String> taken, Optional<Judge> judge) {
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
    double acceptable =
        language.hasLexicon() || language.hasCapitals() ? ACCEPTABLE : ACCEPTABLE_WITHOUT_CAPITALS;
    List<Keyphrase> chosen = new ArrayList<>();
    List<Scored> likelihoods = likelihoods(analysis, language, judge);
    for (Scored scored : ranked(likelihoods, rules::score)) {
      if (scored.score() < acceptable || chosen.size() == limit) {
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

  /** All candidates; with a judge the few likeliest of them, as it sees them. */
  private static List<Scored> likelihoods(
      Analysis analysis, Language language, Optional<Judge> judge) {
    Ranker ranker = ranker(language);
    List<Scored> all =
        analysis.candidates().stream()
            .map(
                candidate -> new Scored(candidate, ranker.likelihood(analysis.features(candidate))))
            .toList();
    return judge.isEmpty() ? all : judged(analysis, all, judge.get());
  }

  private static List<Scored> judged(Analysis analysis, List<Scored> all, Judge judge) {
    List<Scored> shortlist = ranked(all, (_, score) -> score).stream().limit(SHORTLIST).toList();
    List<Double> likelihoods =
        judge.likelihoods(
            shortlist.stream()
                .map(scored -> analysis.keyphrase(scored.candidate(), scored.score()))
                .toList());
    List<Scored> judged = new ArrayList<>();
    for (int i = 0; i < shortlist.size(); i++) {
      judged.add(new Scored(shortlist.get(i).candidate(), likelihoods.get(i)));
    }
    return judged;
  }

  private static List<Scored> ranked(
      List<Scored> all, ToDoubleBiFunction<Candidate, Double> finish) {
    List<Scored> ranked = new ArrayList<>();
    for (Scored one : all) {
      ranked.add(new Scored(one.candidate(), finish.applyAsDouble(one.candidate(), one.score())));
    }
    ranked.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparingInt(scored -> scored.candidate().starts().getFirst()));
    return ranked;
  }

  private record Scored(Candidate candidate, double score) {}
}
