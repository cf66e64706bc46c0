package dev.pressline.memory.vocabulary;

import dev.pressline.core.site.Slug;
import java.util.Map;
import java.util.TreeMap;

/** How a site uses one tag. Mutable; belongs to the vocabulary. */
final class TagUse {
  private final Map<String, Integer> spellings = new TreeMap<>();
  private int posts;

  /** Tags in different letter case or with other signs between the words are the same tag. */
  static String key(String tag) {
    return Slug.of(tag).replace("-", "");
  }

  void add(String spelling) {
    spellings.merge(spelling, 1, Integer::sum);
    posts++;
  }

  void remove(String spelling) {
    spellings.computeIfPresent(spelling, (_, posts) -> posts == 1 ? null : posts - 1);
    posts--;
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
                .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
