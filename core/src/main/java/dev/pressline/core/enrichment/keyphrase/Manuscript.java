package dev.pressline.core.enrichment.keyphrase;

import dev.pressline.core.catalogue.Tokens;

/**
 * A text whose keyphrases are wanted.
 *
 * @param title may be empty
 * @param body the text, cut into tokens at its blocks
 * @param excluded stretches of the body that hold no phrases, such as code
 * @param language BCP 47
 */
public record Manuscript(String title, Tokens body, Excluded excluded, String language) {
  /** Tells what of a text holds no phrases. */
  @FunctionalInterface
  public interface Excluded {
    /** Nothing is excluded. */
    Excluded NOTHING = (_, _) -> false;

    /** Whether any of the stretch from start, inclusive, to end, exclusive, is excluded. */
    boolean touches(int start, int end);
  }

  /** A text of one block in which everything counts. */
  public static Manuscript of(String text, String language) {
    return new Manuscript("", Tokens.of(text), Excluded.NOTHING, language);
  }
}
