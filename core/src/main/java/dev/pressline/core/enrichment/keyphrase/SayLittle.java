package dev.pressline.core.enrichment.keyphrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
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
    InputStream in = Objects.requireNonNull(SayLittle.class.getResourceAsStream(FILE), FILE);
    Set<String> words = new HashSet<>();
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String list = line.substring(line.indexOf(' ') + 1);
          words.addAll(Arrays.asList(list.split(" ", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the words that say little cannot be read", e);
    }
    return words;
  }
}
