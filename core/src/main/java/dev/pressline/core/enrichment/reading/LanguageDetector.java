package dev.pressline.core.enrichment.reading;

import java.util.List;

/** Tells the language of a text by its letters. */
@FunctionalInterface
public interface LanguageDetector {
  /** What the text may be written in, most probable first; empty when nothing can be said. */
  List<Guess> guesses(String text);

  /**
   * A language and how probable it is.
   *
   * @param language BCP 47, two letters where there is such a code
   * @param probability between 0 and 1, relative to the other guesses
   */
  record Guess(String language, double probability) {}
}
