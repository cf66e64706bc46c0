package dev.pressline.quality.summary;

import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Overlap of a summary with one that a person wrote (ROUGE-N, Lin 2004): the harmonic mean of
 * precision and recall of runs of N words, without stemming.
 */
final class Rouge {
  private Rouge() {}

  /** F1 between 0 and 1. */
  static double f1(String wanted, String given, int length) {
    List<String> gold = runs(wanted, length);
    List<String> runs = runs(given, length);
    Map<String, Integer> left = new HashMap<>();
    gold.forEach(run -> left.merge(run, 1, Integer::sum));
    int shared = 0;
    for (String run : runs) {
      if (left.merge(run, -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    return shared == 0 ? 0 : 2.0 * shared / (gold.size() + runs.size());
  }

  private static List<String> runs(String text, int length) {
    Tokens tokens = Tokens.of(text);
    List<String> words =
        IntStream.range(0, tokens.size())
            .mapToObj(tokens::get)
            .filter(token -> token.kind() != Token.Kind.SYMBOL)
            .map(Token::folded)
            .toList();
    List<String> runs = new ArrayList<>();
    for (int end = length; end <= words.size(); end++) {
      runs.add(String.join(" ", words.subList(end - length, end)));
    }
    return runs;
  }
}
