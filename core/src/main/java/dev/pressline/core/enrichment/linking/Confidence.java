package dev.pressline.core.enrichment.linking;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How sure a mention is: a logistic regression over its clues, with weights of its own for each
 * shape of name. The table was printed by {@code LinkWeights} of the quality measurements, which
 * learned it from the development halves of the gold sets; ADR 0018 tells more.
 */
final class Confidence {
  /**
   * Log-odds for entries that somebody picked; gold data has none, so that this one is a choice.
   */
  private static final double PICKED = 5;

  private static final String TABLE =
      """
      ALWAYS               -0.38   0.64   0.71  -0.66  -0.36
      TWO_WORDS             0.56   0.80   0.88   0.56   0.56
      MANY_WORDS            0.41   0.83   0.41   0.41   0.41
      ALIAS                -0.31   0.20  -0.04  -0.04  -0.04
      VARIANT               1.25  -0.79   0.15   0.15   0.15
      ACRONYM              -0.07  -0.07  -0.07  -0.07  -0.14
      NATIONALITY          -0.28  -0.28  -0.28  -0.28  -0.56
      SURNAME               0.53   0.53   1.06   0.53   0.53
      GIVEN_NAME            0.19   0.19   0.38   0.19   0.19
      BARE_SURNAME         -0.65  -0.65  -0.65  -1.30  -0.65
      CONTESTED            -1.55  -0.45  -0.63  -0.07  -1.07
      OUTSTANDING          -0.36  -1.31  -0.36   0.48  -0.60
      INTRODUCED           -0.55  -0.08  -0.14  -0.14   0.08
      COMMON_WORD          -1.32  -0.45  -0.49  -0.48   0.02
      SEEN_IN_LOWER_CASE   -1.34  -1.11  -1.11  -1.98  -1.11
      LOWER_CASE           -0.99  -1.05  -0.68  -0.68  -0.68
      SENTENCE_START       -0.86  -0.03  -0.41   0.19   0.95
      SHOUTED               2.17   1.20   1.12   1.12   1.12
      CAPITAL_BEFORE       -1.89  -2.06  -1.18  -1.18  -0.76
      CAPITAL_AFTER        -2.79  -2.94  -1.95  -1.95  -2.07
      OF_BEFORE            -1.35  -1.34  -0.90  -0.90  -0.90
      OF_AFTER             -1.00  -0.53  -1.29  -0.81  -0.73
      DESCRIBES            -0.85  -0.22  -0.18   0.73   0.32
      AFTER_COMMA           0.02   0.05   0.63   1.36   0.41
      BEFORE_COMMA         -0.81  -1.26  -0.09   0.76  -0.32
      HYPHENATED           -1.01  -1.08  -0.68  -1.23  -0.10
      PREPOSITION_BEFORE    1.09   0.61   0.68   0.33   0.71
      PLACE                 0.29  -0.59  -0.29  -0.29  -0.86
      ORGANISATION         -1.79  -2.09  -1.29  -1.29  -1.29
      PERSON                0.25   0.95   0.16   0.01   0.12
      LONE_GIVEN_NAME      -1.34  -0.89  -0.62  -1.88  -0.62
      RENOWNED              0.76   0.31   0.47   0.27   0.86
      DISTINCTIVE           0.18   0.59   1.10   1.28   0.39
      WIDESPREAD           -0.25  -0.57  -1.14  -1.50   0.03
      REPEATED             -0.18  -0.31   1.01   0.01  -0.47
      """;

  private static final Map<Clue, double[]> WEIGHTS = read();

  private Confidence() {}

  /** The probability that the mention is right. */
  static double of(Set<Clue> clues) {
    int shape = Shape.of(clues).ordinal();
    double logOdds = clues.contains(Clue.PICKED) ? PICKED : 0;
    for (Map.Entry<Clue, double[]> weight : WEIGHTS.entrySet()) {
      logOdds += clues.contains(weight.getKey()) ? weight.getValue()[shape] : 0;
    }
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static Map<Clue, double[]> read() {
    Map<Clue, double[]> weights = new EnumMap<>(Clue.class);
    TABLE
        .lines()
        .map(line -> line.split(" +"))
        .forEach(
            cells ->
                weights.put(
                    Clue.valueOf(cells[0]),
                    Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray()));
    return weights;
  }
}
