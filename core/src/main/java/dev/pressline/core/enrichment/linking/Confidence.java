package dev.pressline.core.enrichment.linking;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How sure a mention is: a logistic regression over its clues, with weights of its own for each
 * shape of name. The table was printed by {@code LinkWeights} of the quality measurements, which
 * learned it from six gold sets; ADR 0018 tells more.
 */
final class Confidence {
  /**
   * Log-odds for entries that somebody picked; gold data has none, so that this one is a choice.
   */
  private static final double PICKED = 5;

  private static final String TABLE =
      """
      ALWAYS                -0.33  -0.02   0.41   0.34   0.25  -0.44  -0.11
      TWO_WORDS              0.62   0.62   0.83   0.76   0.89   0.62   0.62
      MANY_WORDS             0.38   0.38   0.56   0.56   0.38   0.38   0.38
      ALIAS                 -1.21  -0.25  -0.44  -0.11  -0.40  -0.40  -0.40
      VARIANT                0.45   0.29  -0.55  -0.24  -0.01  -0.01  -0.01
      SHORTENED              0.43   0.43   0.43   0.43   0.43   0.43   0.86
      ACRONYM               -0.16  -0.16  -0.16  -0.16  -0.16  -0.16  -0.33
      NATIONALITY           -0.38  -0.38  -0.38  -0.38  -0.38  -0.38  -0.76
      SURNAME                0.44   0.44   0.44   0.44   0.88   0.44   0.44
      GIVEN_NAME            -0.20  -0.20  -0.20  -0.20  -0.41  -0.20  -0.20
      BARE_SURNAME          -0.45  -0.45  -0.45  -0.45  -0.45  -0.90  -0.45
      CONTESTED             -1.57  -1.97  -1.02  -0.91  -0.91   0.12  -1.03
      OUTSTANDING           -0.25   0.03  -2.52  -0.37  -0.37   1.16  -0.62
      INTRODUCED            -0.28  -0.80  -0.23  -0.34  -0.33  -0.33  -0.35
      COMMON_WORD           -0.79  -1.17  -0.61  -0.61  -0.48  -0.98  -0.24
      SEEN_IN_LOWER_CASE    -1.85  -1.59  -1.50  -1.50  -1.54  -2.54  -1.50
      LOWER_CASE            -1.65  -1.09  -1.63  -1.09  -1.09  -1.09  -1.09
      SENTENCE_START        -0.75  -1.14  -0.33  -0.33  -0.09  -0.13   0.11
      SHOUTED                1.90   1.05   0.41   0.90   0.85   0.85   0.85
      CAPITAL_BEFORE        -2.62  -2.65  -2.68  -2.85  -2.13  -2.13  -1.99
      CAPITAL_AFTER         -2.65  -2.75  -3.23  -3.22  -2.39  -2.39  -2.50
      ENDS_OTHER_NAME       -1.39  -1.19  -1.07  -1.07  -0.98  -1.84  -1.04
      BEGINS_OTHER_NAME     -1.01  -0.55  -0.70  -0.70  -0.91  -0.19  -1.51
      OWNS                  -1.29  -0.25  -0.53  -0.42  -0.49  -0.49  -0.44
      NAMED_IN_FULL          0.43  -0.58   0.16   0.94   0.65   0.38   1.04
      TITLE_BEFORE          -0.27  -0.06   0.35  -0.06  -0.01   0.10  -0.13
      OF_BEFORE             -1.42  -2.43  -1.74  -1.21  -1.38  -1.49  -1.38
      OF_AFTER              -1.48  -1.31  -1.88  -1.13  -1.76  -1.39  -1.50
      DESCRIBES             -0.42  -1.18  -0.19   0.18   0.05   0.27   0.10
      AFTER_COMMA            0.03  -0.02   0.66   0.40   0.59   0.67   0.10
      BEFORE_COMMA          -0.83  -0.10  -0.59  -0.67  -0.06   0.19  -0.53
      HYPHENATED            -1.62  -1.31  -0.80  -0.81  -0.85  -1.10  -0.02
      PREPOSITION_BEFORE     1.25   1.06   0.55   0.06   0.70   0.26   0.16
      PLACE                 -0.36  -0.39  -0.34  -0.36  -0.36  -0.36  -0.72
      ORGANISATION          -1.40  -0.62  -0.24  -0.62  -0.83  -0.62  -0.62
      PERSON                -0.08  -0.08  -0.08   0.25  -0.49  -0.01  -0.15
      LONE_GIVEN_NAME       -2.12  -0.46  -0.96  -0.96  -1.21  -1.50  -0.50
      RENOWNED               0.65   1.36   0.54   0.40   0.50   0.29   1.48
      DISTINCTIVE            1.13  -0.97   0.65   0.65   1.08   2.06   0.63
      WIDESPREAD            -0.36   0.11  -0.53  -0.53  -1.16  -1.38  -0.41
      REPEATED               0.75   0.83  -0.37   0.58   1.48   0.41  -0.44
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
