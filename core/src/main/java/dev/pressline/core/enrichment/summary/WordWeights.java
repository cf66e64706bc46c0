package dev.pressline.core.enrichment.summary;

import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The words of sentences, each weighing as much as it is rare among them: tf-idf within one text.
 */
final class WordWeights {
  private final int sentences;
  private final Map<String, Integer> frequencies = new HashMap<>();

  WordWeights(List<String> sentences) {
    this.sentences = sentences.size();
    for (String sentence : sentences) {
      for (String word : new HashSet<>(words(sentence))) {
        frequencies.merge(word, 1, Integer::sum);
      }
    }
  }

  /** The weight of each word of the text. */
  Map<String, Double> of(String text) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String word : words(text)) {
      int frequency = frequencies.getOrDefault(word, 1);
      weights.merge(word, Math.log(1 + (double) sentences / frequency), Double::sum);
    }
    return weights;
  }

  /** The cosine of the angle between two texts, between 0 and 1. */
  static double likeness(Map<String, Double> one, Map<String, Double> other) {
    double shared = 0;
    for (Map.Entry<String, Double> weight : one.entrySet()) {
      shared += weight.getValue() * other.getOrDefault(weight.getKey(), 0.0);
    }
    return shared == 0 ? 0 : shared / Math.sqrt(square(one) * square(other));
  }

  private static double square(Map<String, Double> weights) {
    return weights.values().stream().mapToDouble(weight -> weight * weight).sum();
  }

  private static List<String> words(String text) {
    Tokens tokens = Tokens.of(text);
    return IntStream.range(0, tokens.size())
        .mapToObj(tokens::get)
        .filter(token -> token.kind() != Token.Kind.SYMBOL)
        .map(Token::folded)
        .toList();
  }
}
