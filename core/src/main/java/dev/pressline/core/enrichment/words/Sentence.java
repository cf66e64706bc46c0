package dev.pressline.core.enrichment.words;

import java.util.List;

/**
 * The words of a text with the class that each has most likely where it stands: after an article a
 * verb is hardly one, after {@code to} it is.
 */
public final class Sentence {
  private static final float HARDLY = 0.15f;
  private static final float LIKELY = 4;

  private final List<Word> words;
  private final float[] likelihoods;

  /** Judges the words. */
  public Sentence(List<Word> words) {
    this.words = words;
    likelihoods = new float[words.size() * WordClass.COUNT];
    for (int i = 0; i < words.size(); i++) {
      judge(i);
    }
  }

  /** The words that were judged. */
  public List<Word> words() {
    return words;
  }

  /** How likely the word with the number is of the class. */
  public float likelihood(int word, WordClass wordClass) {
    return likelihoods[word * WordClass.COUNT + wordClass.ordinal()];
  }

  private void judge(int i) {
    int at = i * WordClass.COUNT;
    for (WordClass wordClass : CLASSES) {
      likelihoods[at + wordClass.ordinal()] = words.get(i).lexeme().likelihood(wordClass);
    }
    Word word = words.get(i);
    if (word.capital() && !word.afterBreak()) {
      weigh(at, WordClass.NOUN, 1 + LIKELY / 4);
      weigh(at, WordClass.VERB, HARDLY);
    }
    if (i > 0 && !word.afterBreak()) {
      judgeByWordBefore(at, words.get(i - 1).lexeme());
    }
    if (i + 1 < words.size() && !words.get(i + 1).afterBreak()) {
      judgeByWordBehind(at, words.get(i + 1).lexeme());
    }
    normalise(at);
  }

  private void judgeByWordBefore(int at, Lexeme before) {
    switch (before.role()) {
      case DETERMINER -> {
        weigh(at, WordClass.VERB, HARDLY);
        weigh(at, WordClass.GERUND, 0.5f);
      }
      case PREPOSITION -> {
        if (before.folded().equals("to")) {
          weigh(at, WordClass.VERB, LIKELY);
        } else {
          weigh(at, WordClass.VERB, HARDLY);
          weigh(at, WordClass.PAST, 0.5f);
        }
      }
      case PRONOUN -> {
        weigh(at, WordClass.VERB, LIKELY);
        weigh(at, WordClass.PAST, LIKELY);
        weigh(at, WordClass.NOUN, HARDLY);
      }
      case AUXILIARY -> {
        weigh(at, WordClass.PAST, 2);
        weigh(at, WordClass.GERUND, 2);
        weigh(at, WordClass.NOUN, 0.5f);
      }
      default -> {}
    }
  }

  private void judgeByWordBehind(int at, Lexeme behind) {
    switch (behind.role()) {
      case DETERMINER -> {
        weigh(at, WordClass.VERB, LIKELY);
        weigh(at, WordClass.GERUND, 2);
        weigh(at, WordClass.PAST, 2);
      }
      case AUXILIARY -> weigh(at, WordClass.VERB, HARDLY);
      default -> {}
    }
  }

  private void weigh(int at, WordClass wordClass, float factor) {
    likelihoods[at + wordClass.ordinal()] *= factor;
  }

  private void normalise(int at) {
    float sum = 0;
    for (int i = at; i < at + WordClass.COUNT; i++) {
      sum += likelihoods[i];
    }
    for (int i = at; i < at + WordClass.COUNT; i++) {
      likelihoods[i] /= sum;
    }
  }

  private static final WordClass[] CLASSES = WordClass.values();
}
