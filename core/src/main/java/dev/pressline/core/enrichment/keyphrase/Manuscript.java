package dev.pressline.core.enrichment.keyphrase;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.words.Words.Excluded;

/**
 * A text whose keyphrases are wanted.
 *
 * @param title may be empty
 * @param text the body
 * @param tokens the beginning of the body; what is behind it is not looked at
 * @param excluded stretches of the body that hold no phrases, such as code
 * @param language BCP 47
 */
public record Manuscript(
    String title, String text, Tokens tokens, Excluded excluded, String language) {
  /** How much of a text is looked at, in UTF-16 code units: what it is about is said before. */
  public static final int LOOKED_AT = 32_000;

  private static final int LONGEST_TITLE = 500;

  /**
   * A text with its title.
   *
   * @param tokens of the first {@value #LOOKED_AT} code units of the text
   */
  public static Manuscript of(
      String title, String text, Tokens tokens, Excluded excluded, String language) {
    String shown = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    return new Manuscript(shown, text, tokens, excluded, language);
  }

  /** A text of one block in which everything counts. */
  public static Manuscript of(String text, String language) {
    Tokens tokens = Tokens.of(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    return of("", text, tokens, Excluded.NOTHING, language);
  }
}
