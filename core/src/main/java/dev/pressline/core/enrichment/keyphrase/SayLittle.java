package dev.pressline.core.enrichment.keyphrase;

import dev.pressline.core.text.BundledLines;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Words that say little about a post: those of every other post, and roles of people. */
final class SayLittle {
  private static final String FILE = "say-little.txt";
  private static final int SHORTEST_PLURAL = 4;
  private static final Set<String> WORDS = read();

  private SayLittle() {}

  /** Whether the word, in lower case, is one of them, be it in the plural. */
  static boolean contains(String word) {
    boolean plural = word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss");
    return WORDS.contains(word) || (plural && WORDS.contains(word.substring(0, word.length() - 1)));
  }

  private static Set<String> read() {
    Set<String> words = new HashSet<>();
    BundledLines.forEach(
        SayLittle.class,
        FILE,
        line -> {
          String list = line.substring(line.indexOf(' ') + 1);
          words.addAll(Arrays.asList(list.split(" ", -1)));
        });
    return words;
  }
}
