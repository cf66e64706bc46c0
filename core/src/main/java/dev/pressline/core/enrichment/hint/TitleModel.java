package dev.pressline.core.enrichment.hint;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Weighs the evidence by a logistic regression, fitted to quotes of half of the titles beside the
 * project; ADR 21 says how.
 */
final class TitleModel {
  private static final double BIAS = -4.486;

  private static final List<Term> TERMS =
      List.of(
          new Term(-2.76, TitleEvidence::misspelt),
          new Term(0.44, TitleEvidence::quoteOnly),
          new Term(1.606, TitleEvidence::titleOnly),
          new Term(3.336, TitleEvidence::exchanged),
          new Term(-0.906, TitleEvidence::wordsExchanged),
          new Term(-0.601, TitleEvidence::numbersExchanged),
          new Term(-1.631, TitleEvidence::numberMissing),
          new Term(-5.09, TitleEvidence::hidden),
          new Term(0.154, TitleEvidence::inOrder),
          new Term(3.918, TitleEvidence::letters),
          new Term(0.835, TitleEvidence::matched),
          new Term(0.62, TitleEvidence::same),
          new Term(-0.471, TitleEvidence::dropped),
          new Term(8.612, TitleEvidence::margin),
          new Term(-2.836, evidence -> evidence.titleOnly() * evidence.matched()),
          new Term(-2.522, evidence -> evidence.quoteOnly() * evidence.matched()),
          new Term(-0.75, evidence -> evidence.exchanged() * evidence.matched()),
          new Term(3.698, evidence -> evidence.exchanged() * evidence.letters()),
          new Term(-3.845, evidence -> evidence.numbersExchanged() * evidence.letters()),
          new Term(-2.221, evidence -> evidence.matched() * evidence.dropped()),
          new Term(-2.888, evidence -> evidence.margin() * evidence.margin()));

  private record Term(double weight, ToDoubleFunction<TitleEvidence> value) {}

  private TitleModel() {}

  /** That the title is the one meant, between 0 and 1. */
  static double probability(TitleEvidence evidence) {
    double sum = BIAS;
    for (Term term : TERMS) {
      sum += term.weight() * term.value().applyAsDouble(evidence);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
