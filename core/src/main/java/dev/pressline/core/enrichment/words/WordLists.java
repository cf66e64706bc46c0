package dev.pressline.core.enrichment.words;

import dev.pressline.core.text.BundledLines;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Lists of words that come with the classes; a list may go on in further lines of its name. */
final class WordLists {
  private final Map<String, Set<String>> lists = new HashMap<>();
  private int longest;

  /** The lists of a file: lines of a name, a colon and words, all parted by one blank. */
  static WordLists read(String file) {
    WordLists lists = new WordLists();
    BundledLines.forEach(
        WordLists.class,
        file,
        line -> {
          String[] fields = line.split(" ", -1);
          String name = fields[0].substring(0, fields[0].length() - 1);
          for (String word : Arrays.asList(fields).subList(1, fields.length)) {
            lists.lists.computeIfAbsent(name, _ -> new HashSet<>()).add(word);
            lists.longest = Math.max(lists.longest, word.length());
          }
        });
    return lists;
  }

  /** Whether the list has the word. */
  boolean has(String list, String word) {
    return of(list).contains(word);
  }

  /** The length of the longest word of the list that the text has at the place, or 0. */
  int lengthAt(String list, String text, int at) {
    Set<String> words = of(list);
    for (int end = Math.min(text.length(), at + longest); end > at; end--) {
      if (words.contains(text.substring(at, end))) {
        return end - at;
      }
    }
    return 0;
  }

  /** The length of the longest word of the list with which the text ends, or 0. */
  int lengthAtEnd(String list, String text) {
    Set<String> words = of(list);
    for (int start = Math.max(0, text.length() - longest); start < text.length(); start++) {
      if (words.contains(text.substring(start))) {
        return text.length() - start;
      }
    }
    return 0;
  }

  /** The words of the list. */
  Set<String> of(String list) {
    Set<String> words = lists.get(list);
    if (words == null) {
      throw new IllegalArgumentException("No list of the name " + list);
    }
    return words;
  }
}
