package dev.pressline.core.enrichment.words;

/**
 * A word where it stands.
 *
 * @param start inclusive, in UTF-16 code units
 * @param end exclusive
 * @param afterBreak whether no phrase reaches from the word before to this one
 * @param capital whether it starts with a capital
 * @param capitals whether it is an abbreviation in capitals
 * @param humps capitals behind small letters, as in {@code camelCase}
 */
public record Word(
    Lexeme lexeme,
    int start,
    int end,
    boolean afterBreak,
    boolean capital,
    boolean capitals,
    int humps) {
  /** Whether the word is of a closed class. */
  public boolean isFunction() {
    return lexeme.role().isFunction();
  }
}
