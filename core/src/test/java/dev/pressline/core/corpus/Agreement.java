package dev.pressline.core.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How far texts agree with what they should be: F1 of their words as bags. Rules were found on the
 * files of one half, which their names decide; the other half says how well they carry over.
 */
final class Agreement {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int WORST = 5;

  private record Score(String name, double f1) {
    private boolean developedOn() {
      int hash = 7;
      for (char c : name.toCharArray()) {
        hash = hash * 31 + c;
      }
      return (hash >>> 7 & 1) == 0;
    }
  }

  private final String what;
  private final List<Score> scores = new ArrayList<>();

  Agreement(String what) {
    this.what = what;
  }

  void add(String name, String found, String expected) {
    scores.add(new Score(name, f1(words(found), words(expected))));
  }

  String name() {
    return what;
  }

  int files() {
    return scores.size();
  }

  double mean() {
    return mean(scores);
  }

  void print() {
    List<Score> worst =
        scores.stream().sorted(Comparator.comparingDouble(Score::f1)).limit(WORST).toList();
    System.out.printf(
        Locale.ROOT,
        "%s: %d files, F1 %.4f; developed on %.4f, others %.4f; worst %s%n",
        what,
        scores.size(),
        mean(),
        mean(scores.stream().filter(Score::developedOn).toList()),
        mean(scores.stream().filter(score -> !score.developedOn()).toList()),
        worst.stream().map(score -> "%.2f %.16s".formatted(score.f1(), score.name())).toList());
  }

  static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  private static double mean(List<Score> scores) {
    return scores.stream().mapToDouble(Score::f1).average().orElse(0);
  }

  private static double f1(List<String> found, List<String> expected) {
    Map<String, Integer> counts = new HashMap<>();
    found.forEach(word -> counts.merge(word, 1, Integer::sum));
    int hits = 0;
    for (String word : expected) {
      hits += counts.merge(word, -1, Integer::sum) >= 0 ? 1 : 0;
    }
    int all = found.size() + expected.size();
    return all == 0 ? 1 : 2.0 * hits / all;
  }
}
