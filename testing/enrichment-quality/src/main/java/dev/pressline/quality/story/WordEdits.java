package dev.pressline.quality.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plants edits into a text: of the given share of its words a third each is replaced, left out, or
 * gets another word before it; then every other paragraph may change its place. In Chinese,
 * Japanese and Thai two characters are a word.
 */
final class WordEdits {
  private static final Pattern WORDS =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsThai}]{1,2}|[^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsThai}]+");
  private static final double MOVED = 0.2;

  private final List<String> vocabulary;
  private final SplittableRandom random;

  WordEdits(List<String> vocabulary, long seed) {
    this.vocabulary = vocabulary;
    this.random = new SplittableRandom(seed);
  }

  static List<String> words(String text) {
    return WORDS.matcher(text).results().map(found -> found.group()).toList();
  }

  /** The text with the share of its words edited. */
  String edited(String text, double share) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : text.split("\n")) {
      paragraphs.add(WORDS.matcher(paragraph).replaceAll(word -> word(word.group(), share)));
    }
    for (int i = 0; i < paragraphs.size(); i++) {
      if (random.nextDouble() < MOVED) {
        Collections.swap(paragraphs, i, random.nextInt(paragraphs.size()));
      }
    }
    return String.join("\n", paragraphs);
  }

  private String word(String word, double share) {
    if (random.nextDouble() >= share) {
      return quoted(word);
    }
    return switch (random.nextInt(3)) {
      case 0 -> quoted(other());
      case 1 -> "";
      default -> quoted(other() + (isSpaced(word) ? " " : "") + word);
    };
  }

  private static boolean isSpaced(String word) {
    return word.codePointAt(0) < 0x2E80;
  }

  private String other() {
    return vocabulary.get(random.nextInt(vocabulary.size()));
  }

  private static String quoted(String word) {
    return Matcher.quoteReplacement(word);
  }
}
