package dev.pressline.memory.vocabulary;

import dev.pressline.memory.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How a site uses one tag. Mutable; belongs to the vocabulary. */
final class TagUse {
  private final Map<String, Integer> spellings = new TreeMap<>();
  private final Map<Reading, List<String>> words = new ConcurrentHashMap<>();
  private int posts;

  private record Reading(String label, String language) {}

  void add(String spelling) {
    spellings.merge(spelling, 1, Integer::sum);
    posts++;
  }

  void remove(String spelling) {
    spellings.computeIfPresent(spelling, (_, posts) -> posts == 1 ? null : posts - 1);
    posts--;
  }

  /** The words of its label as a text of the language has them. */
  List<String> words(String language) {
    return words.computeIfAbsent(
        new Reading(label(), language),
        reading -> Words.of(reading.label(), reading.language()).stream().distinct().toList());
  }

  /** How many posts have the tag. */
  int posts() {
    return posts;
  }

  /** As most posts spell it; among equals the first in the order of letters. */
  String label() {
    return spellings.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
