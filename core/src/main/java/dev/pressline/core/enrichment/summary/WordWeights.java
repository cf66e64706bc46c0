package dev.pressline.core.enrichment.summary;

import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of sentences and of their title, each weighing as much as it is rare among the
 * sentences: tf-idf within one text. Words are numbers, since every sentence is compared.
 */
final class WordWeights {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<int[]> sentences = new ArrayList<>();
  private final double[] rarity;
  private final int[] counts;
  private final double[] title;
  private final double[] centre;

  WordWeights(String title, List<String> sentences) {
    sentences.forEach(sentence -> this.sentences.add(words(sentence)));
    int[] titleWords = words(title);
    rarity = rarity();
    counts = new int[rarity.length];
    this.title = sum(List.of(titleWords));
    centre = sum(this.sentences);
  }

  /** How alike the sentence and the title are: the cosine of their angle, between 0 and 1. */
  double likenessToTitle(int sentence) {
    return likeness(sentences.get(sentence), title);
  }

  /** How alike the sentence and all sentences together are, likewise. */
  double likenessToCentre(int sentence) {
    return likeness(sentences.get(sentence), centre);
  }

  private int[] words(String text) {
    Tokens tokens = Tokens.of(text);
    int[] words = new int[tokens.size()];
    int count = 0;
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.SYMBOL) {
        words[count++] = numbers.computeIfAbsent(token.folded(), _ -> numbers.size());
      }
    }
    return Arrays.copyOf(words, count);
  }

  private double[] rarity() {
    int[] frequencies = new int[numbers.size()];
    int[] lastMet = new int[frequencies.length];
    for (int i = 0; i < sentences.size(); i++) {
      for (int word : sentences.get(i)) {
        frequencies[word] += lastMet[word] == i + 1 ? 0 : 1;
        lastMet[word] = i + 1;
      }
    }
    double[] rarity = new double[frequencies.length];
    for (int word = 0; word < rarity.length; word++) {
      rarity[word] = Math.log(1 + (double) sentences.size() / Math.max(1, frequencies[word]));
    }
    return rarity;
  }

  private double[] sum(List<int[]> texts) {
    double[] sum = new double[rarity.length];
    for (int[] text : texts) {
      for (int word : text) {
        sum[word] += rarity[word];
      }
    }
    return sum;
  }

  private double likeness(int[] text, double[] other) {
    double shared = 0;
    for (int word : text) {
      shared += rarity[word] * other[word];
    }
    return shared == 0 ? 0 : shared / Math.sqrt(square(text) * square(other));
  }

  private double square(int[] text) {
    for (int word : text) {
      counts[word]++;
    }
    double square = 0;
    for (int word : text) {
      double weight = counts[word] * rarity[word];
      square += weight * weight;
      counts[word] = 0;
    }
    return square;
  }

  private static double square(double[] weights) {
    double square = 0;
    for (double weight : weights) {
      square += weight * weight;
    }
    return square;
  }
}
