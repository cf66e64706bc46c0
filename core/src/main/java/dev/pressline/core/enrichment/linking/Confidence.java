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
      ALWAYS                -0.44   0.21   0.68   0.39   0.48  -0.44  -0.21
      TWO_WORDS              0.67   0.67   0.88   0.85   0.94   0.67   0.67
      MANY_WORDS             0.48   0.48   0.85   0.59   0.48   0.48   0.48
      ALIAS                 -0.92  -0.19  -0.10  -0.16  -0.27  -0.27  -0.27
      VARIANT                1.16   0.86  -0.53   0.45   0.39   0.39   0.39
      SHORTENED              0.18   0.18   0.18   0.18   0.18   0.18   0.37
      ACRONYM               -0.14  -0.14  -0.14  -0.14  -0.14  -0.14  -0.28
      NATIONALITY           -0.35  -0.35  -0.35  -0.35  -0.35  -0.35  -0.71
      SURNAME                0.37   0.37   0.37   0.37   0.73   0.37   0.37
      GIVEN_NAME             0.02   0.02   0.02   0.02   0.04   0.02   0.02
      BARE_SURNAME          -0.53  -0.53  -0.53  -0.53  -0.53  -1.07  -0.53
      CONTESTED             -1.47  -1.90  -0.70  -0.89  -0.89  -0.29  -1.01
      OUTSTANDING           -0.21   0.07  -1.08  -0.12  -0.12   1.02  -0.50
      INTRODUCED            -0.11  -0.50  -0.11  -0.06  -0.11  -0.11   0.11
      COMMON_WORD           -1.09  -0.75  -0.61  -0.61  -0.63  -0.75  -0.45
      SEEN_IN_LOWER_CASE    -1.56  -1.40  -1.33  -1.33  -1.44  -2.27  -1.33
      LOWER_CASE            -0.91  -0.64  -1.02  -0.64  -0.64  -0.64  -0.64
      SENTENCE_START        -0.81  -0.99  -0.38  -0.38  -0.39  -0.04  -0.03
      SHOUTED                2.24   1.14   1.14   1.18   1.14   1.14   1.14
      CAPITAL_BEFORE        -1.78  -2.26  -2.02  -1.97  -1.56  -1.56  -1.36
      CAPITAL_AFTER         -2.76  -2.35  -2.61  -2.38  -2.01  -2.01  -1.95
      ENDS_OTHER_NAME       -1.68  -0.79  -1.05  -1.05  -1.05  -2.03  -0.76
      BEGINS_OTHER_NAME     -1.35  -0.38  -0.54  -0.54  -0.54  -0.02  -0.92
      OWNS                  -1.08  -0.40  -0.06  -0.33  -0.41  -0.63  -0.35
      NAMED_IN_FULL          0.28  -0.58  -0.14   0.51   0.77   0.28   1.12
      TITLE_BEFORE          -0.23  -0.16   0.28  -0.23  -0.10  -0.25  -0.10
      OF_BEFORE             -1.01  -1.84  -1.52  -0.94  -1.06  -1.06  -1.06
      OF_AFTER              -0.98  -0.79  -0.68  -0.67  -1.36  -0.89  -0.93
      DESCRIBES             -0.74  -0.83  -0.63   0.27  -0.32   0.63  -0.03
      AFTER_COMMA           -0.18  -0.00  -0.22   0.12   0.38   0.89  -0.03
      BEFORE_COMMA          -0.82  -0.99  -1.23  -1.17  -0.39   0.21  -0.64
      HYPHENATED            -1.26  -1.11  -1.20  -0.84  -0.94  -1.11  -0.24
      PREPOSITION_BEFORE     1.24   0.72   0.87   0.30   0.66   0.40   0.81
      PLACE                 -0.55  -0.44  -0.63  -0.55  -0.55  -0.55  -1.15
      ORGANISATION          -1.59  -1.12  -1.76  -1.12  -1.12  -1.12  -1.12
      PERSON                 0.38   0.38   0.38   0.67   0.15   0.54   0.53
      LONE_GIVEN_NAME       -1.52  -0.83  -0.83  -0.83  -0.66  -1.48  -0.50
      RENOWNED               0.48   1.24   0.56   0.17   0.48   0.53   1.49
      DISTINCTIVE            1.16  -0.93   0.55   0.55   0.98   1.67   0.40
      WIDESPREAD             0.01  -0.20  -0.46  -0.46  -1.14  -1.19  -0.26
      REPEATED               0.13   0.19  -0.38   0.24   0.95   0.09  -0.53
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
