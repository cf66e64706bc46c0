package dev.pressline.core.enrichment.keyphrase;

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
    List<Word> parts = words.subList(first, first + candidate.length());
    rarities(candidate, parts, features);
    int total = words.size();
    int i = 5;
    features[i++] = (float) first / total;
    features[i++] = (float) (1 / Math.log(Math.E + first));
    features[i++] = (float) (candidate.starts().getLast() - first) / total;
    float frequency = log(candidate.count());
    features[i++] = frequency * logLength;
    features[i++] = frequency * narrative;
    features[i++] = logLength * first / total;
    features[i++] = narrative * features[1];
    frequencies(parts, features, i);
    spelling(parts, features, i + 2);
  }

  private static void rarities(Candidate candidate, List<Word> parts, float[] features) {
    float sum = 0;
    float max = 0;
    float min = Float.MAX_VALUE;
    for (Word word : parts) {
      float rarity = word.lexeme().rarity();
      sum += rarity;
      max = Math.max(max, rarity);
      min = Math.min(min, rarity);
    }
    float mean = sum / parts.size() / 10;
    float frequency = log(candidate.count());
    features[0] = frequency;
    features[1] = mean;
    features[2] = max / 10;
    features[3] = min / 10;
    features[4] = frequency * mean;
  }

  private void frequencies(List<Word> parts, float[] features, int at) {
    float sum = 0;
    float max = 0;
    for (Word word : parts) {
      float frequency = log(counts.getOrDefault(word.lexeme().stem(), 1));
      sum += frequency;
      max = Math.max(max, frequency);
    }
    features[at] = max;
    features[at + 1] = sum / parts.size();
  }

  private static void spelling(List<Word> parts, float[] features, int at) {
    int letters = 0;
    for (Word word : parts) {
      String folded = word.lexeme().folded();
      features[at] = folded.indexOf('-') >= 0 ? 1 : features[at];
      features[at + 1] = folded.chars().anyMatch(Character::isDigit) ? 1 : features[at + 1];
      letters += word.lexeme().letters();
    }
    features[at + 2] = Math.min(1, letters / 20f);
  }

  private static float log(int count) {
    return (float) Math.log(1 + count);
  }
}
