package dev.pressline.store.site.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts the words of a post and weighs them by how often they come and how long the text is. */
final class WordWeights {
  private static final int IN_TITLE = 1;
  private static final int IN_TAGS = 2;
  private static final int IN_TEXT = 4;

  /** In UTF-16 code units; more of a text is not looked at. */
  private static final int LONGEST_TEXT = 400_000;

  /** Different words of a post; the first count. */
  private static final int MOST_WORDS = 5_000;

  /** In words. */
  private static final double USUAL_LENGTH = 400;

  /** A word of a usual text weighs so much each time it comes. */
  private static final double ONCE = 4;

  /** How much the length of a text counts, as in BM25. */
  private static final double LENGTH_COUNTS = 0.7;

  private final Map<String, Integer> marks = new HashMap<>();
  private final Map<String, Integer> times = new HashMap<>();
  private int length;

  private WordWeights() {}

  static Map<String, Integer> of(String title, List<String> terms, String text) {
    WordWeights words = new WordWeights();
    WordCutter.cut(title, word -> words.mark(word, IN_TITLE));
    terms.forEach(term -> WordCutter.cut(term, word -> words.mark(word, IN_TAGS)));
    WordCutter.cut(
        text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text, words::count);
    return words.weighed();
  }

  private void mark(String word, int mark) {
    if (isWanted(word)) {
      marks.merge(word, mark, (one, other) -> one | other);
    }
  }

  private void count(String word) {
    length++;
    if (isWanted(word)) {
      marks.putIfAbsent(word, 0);
      times.merge(word, 1, Integer::sum);
    }
  }

  private boolean isWanted(String word) {
    return marks.size() < MOST_WORDS || marks.containsKey(word);
  }

  private Map<String, Integer> weighed() {
    double once = ONCE / (1 - LENGTH_COUNTS + LENGTH_COUNTS * length / USUAL_LENGTH);
    Map<String, Integer> weights = new HashMap<>();
    marks.forEach(
        (word, mark) -> {
          int often = Objects.requireNonNullElse(times.get(word), 0);
          int level = often == 0 ? 0 : Math.clamp(Math.round(often * once), 1, PostWords.MOST);
          weights.put(word, mark + IN_TEXT * level);
        });
    return weights;
  }
}
