package dev.pressline.core.enrichment.keyphrase;

import dev.pressline.core.enrichment.words.Role;
import dev.pressline.core.enrichment.words.Sentence;
import dev.pressline.core.enrichment.words.Word;
import dev.pressline.core.enrichment.words.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a run of words is made of and what stands before and behind it, as numbers. A phrase that a
 * noun or an adjective continues is seldom whole; one between an article and a verb is.
 */
final class Surroundings {
  private static final WordClass[] CLASSES = WordClass.values();
  private static final int FIRST = 0;
  private static final int LAST = FIRST + CLASSES.length;
  private static final int WORST_VERB = LAST + CLASSES.length;
  private static final int WORST_ADVERB = WORST_VERB + 1;
  private static final int CAPITAL = WORST_ADVERB + 1;
  private static final int CAPITALS = CAPITAL + 1;
  private static final int BEFORE = CAPITALS + 1;
  private static final int NEIGHBOUR = 1 + Role.NUMBER.ordinal() + 1 + CLASSES.length;
  private static final int BEHIND = BEFORE + NEIGHBOUR;

  /** How many numbers there are. */
  static final int COUNT = BEHIND + NEIGHBOUR;

  private Surroundings() {}

  /** Adds what the run from the first to the last word is made of and stands in. */
  static void add(Sentence sentence, int first, int last, float[] sums) {
    float verb = 0;
    float adverb = 0;
    boolean capital = true;
    for (int i = first; i <= last; i++) {
      verb = Math.max(verb, sentence.likelihood(i, WordClass.VERB));
      adverb = Math.max(adverb, sentence.likelihood(i, WordClass.ADVERB));
      Word word = sentence.words().get(i);
      capital &= word.capital() && !word.afterBreak();
    }
    for (WordClass wordClass : CLASSES) {
      sums[FIRST + wordClass.ordinal()] += sentence.likelihood(first, wordClass);
      sums[LAST + wordClass.ordinal()] += sentence.likelihood(last, wordClass);
    }
    sums[WORST_VERB] += verb;
    sums[WORST_ADVERB] += adverb;
    sums[CAPITAL] += capital ? 1 : 0;
    sums[CAPITALS] += sentence.words().get(last).capitals() ? 1 : 0;
    boolean begins = sentence.words().get(first).afterBreak();
    addNeighbour(sentence, begins ? -1 : first - 1, BEFORE, sums);
    boolean ends =
        last + 1 == sentence.words().size() || sentence.words().get(last + 1).afterBreak();
    addNeighbour(sentence, ends ? -1 : last + 1, BEHIND, sums);
  }

  private static void addNeighbour(Sentence sentence, int word, int at, float[] sums) {
    if (word < 0) {
      sums[at]++;
      return;
    }
    Role role = sentence.words().get(word).lexeme().role();
    if (role != Role.CONTENT) {
      sums[at + 1 + role.ordinal()]++;
      return;
    }
    int classes = at + 1 + Role.CONTENT.ordinal();
    for (WordClass wordClass : CLASSES) {
      sums[classes + wordClass.ordinal()] += sentence.likelihood(word, wordClass);
    }
  }

  /** What the numbers mean, in order. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    addClasses("first", names);
    addClasses("last", names);
    names.addAll(List.of("worst-verb", "worst-adverb", "capital", "capitals"));
    addNeighbours("before", names);
    addNeighbours("behind", names);
    return names;
  }

  private static void addNeighbours(String place, List<String> names) {
    names.add(place + "-nothing");
    for (Role role : Role.values()) {
      if (role != Role.CONTENT) {
        names.add(place + "-" + role.name().toLowerCase(Locale.ROOT));
      }
    }
    addClasses(place, names);
  }

  private static void addClasses(String place, List<String> names) {
    for (WordClass wordClass : CLASSES) {
      names.add(place + "-" + wordClass.name().toLowerCase(Locale.ROOT));
    }
  }
}
