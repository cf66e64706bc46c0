package dev.pressline.core.enrichment.keyphrase;

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
record Word(
    Lexeme lexeme,
    int start,
    int end,
    boolean afterBreak,
    boolean capital,
    boolean capitals,
    int humps) {
  boolean isFunction() {
    return lexeme.role().isFunction();
  }
}
