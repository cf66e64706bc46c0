package dev.pressline.core.enrichment.keyphrase;

import dev.pressline.core.enrichment.words.Lexeme;
import dev.pressline.core.enrichment.words.Role;
import dev.pressline.core.enrichment.words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the ranker knows of a candidate, as numbers: how often and how early it stands, how rare its
 * words are, its length, and its surroundings. Single words have a set of their own besides, since
 * the same facts mean other things for them.
 */
final class Features {
  private static final List<String> STATISTICS =
      List.of(
          "frequency",
          "mean-rarity",
          "max-rarity",
          "min-rarity",
          "frequency*rarity",
          "place",
          "early",
          "spread",
          "frequency*length",
          "frequency*narrative",
          "place*length",
          "rarity*narrative",
          "max-word-frequency",
          "mean-word-frequency",
          "hyphen",
          "digit",
          "letters");

  /** So many words for each pronoun make a text one that tells of people, not of things. */
  private static final float TELLING = 15;

  private static final int SIZES = 4;
  private static final int COMMON = STATISTICS.size() + 3 * SIZES + Surroundings.COUNT;

  /** How many numbers there are. */
  static final int COUNT = 2 * COMMON;

  private final List<Word> words;
  private final float logLength;
  private final float narrative;
  private final Map<String, Integer> counts = new HashMap<>();

  Features(List<Word> words) {
    this.words = words;
    logLength = (float) Math.log(1 + words.size() / 100.0);
    int told = 0;
    for (Word word : words) {
      counts.merge(word.lexeme().stem(), 1, Integer::sum);
      told += word.lexeme().role() == Role.PRONOUN ? 1 : 0;
    }
    narrative = Math.min(1, TELLING * told / Math.max(1, words.size()));
  }

  /** What the numbers mean, in order. */
  static List<String> names() {
    List<String> names = new ArrayList<>(STATISTICS);
    for (int i = 1; i <= SIZES; i++) {
      names.add("words-" + i);
      names.add("words-" + i + "*length");
      names.add("words-" + i + "*narrative");
    }
    names.addAll(Surroundings.names());
    for (String name : List.copyOf(names)) {
      names.add("single-" + name);
    }
    return names;
  }

  /** The numbers of the candidate. */
  float[] of(Candidate candidate) {
    float[] features = new float[candidate.length() == 1 ? COUNT : COMMON];
    statistics(candidate, features);
    int size = STATISTICS.size() + 3 * (Math.min(candidate.length(), SIZES) - 1);
    features[size] = 1;
    features[size + 1] = logLength;
    features[size + 2] = narrative;
    float[] surroundings = candidate.surroundings();
    int at = STATISTICS.size() + 3 * SIZES;
    for (int i = 0; i < surroundings.length; i++) {
      features[at + i] = surroundings[i] / candidate.count();
    }
    if (candidate.length() == 1) {
      System.arraycopy(features, 0, features, COMMON, COMMON);
    }
    return features;
  }

  private void statistics(Candidate candidate, float[] features) {
    int first = candidate.starts().getFirst();
    float sum = 0;
    float max = 0;
    float min = Float.MAX_VALUE;
    float frequencies = 0;
    float maxFrequency = 0;
    boolean hyphen = false;
    boolean digit = false;
    int letters = 0;
    for (int i = first; i < first + candidate.length(); i++) {
      Lexeme lexeme = words.get(i).lexeme();
      sum += lexeme.rarity();
      max = Math.max(max, lexeme.rarity());
      min = Math.min(min, lexeme.rarity());
      float frequency = log(counts.getOrDefault(lexeme.stem(), 1));
      frequencies += frequency;
      maxFrequency = Math.max(maxFrequency, frequency);
      hyphen |= lexeme.folded().indexOf('-') >= 0;
      digit |= lexeme.folded().chars().anyMatch(Character::isDigit);
      letters += lexeme.folded().length();
    }
    float mean = sum / candidate.length() / 10;
    float frequency = log(candidate.count());
    int total = words.size();
    int i = 0;
    features[i++] = frequency;
    features[i++] = mean;
    features[i++] = max / 10;
    features[i++] = min / 10;
    features[i++] = frequency * mean;
    features[i++] = (float) first / total;
    features[i++] = (float) (1 / Math.log(Math.E + first));
    features[i++] = (float) (candidate.starts().getLast() - first) / total;
    features[i++] = frequency * logLength;
    features[i++] = frequency * narrative;
    features[i++] = logLength * first / total;
    features[i++] = narrative * mean;
    features[i++] = maxFrequency;
    features[i++] = frequencies / candidate.length();
    features[i++] = hyphen ? 1 : 0;
    features[i++] = digit ? 1 : 0;
    features[i] = Math.min(1, letters / 20f);
  }

  private static float log(int count) {
    return (float) Math.log(1 + count);
  }
}
