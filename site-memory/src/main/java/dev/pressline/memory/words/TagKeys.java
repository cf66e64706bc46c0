package dev.pressline.memory.words;

import dev.pressline.core.enrichment.related.VocabularyTag;
import dev.pressline.core.site.Slug;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The form in which equal tags are equal: {@code Web Dev}, {@code web-dev} and {@code WebDev} have
 * one key; {@code C}, {@code C#} and {@code C++} have three.
 */
public final class TagKeys {
  private TagKeys() {}

  /** The keys of the tags. */
  public static SortedSet<String> of(List<String> tags) {
    return new TreeSet<>(spellings(tags).keySet());
  }

  /** How each key is spelt first. */
  public static SortedMap<String, String> spellings(List<String> tags) {
    SortedMap<String, String> spellings = new TreeMap<>();
    for (String tag : tags) {
      String key = VocabularyTag.key(Slug.of(tag));
      if (!key.isEmpty()) {
        spellings.putIfAbsent(key, tag.strip());
      }
    }
    return spellings;
  }
}
