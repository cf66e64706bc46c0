package dev.pressline.core.enrichment.hint;

/**
 * A word of a title as titles are compared.
 *
 * @param text folded: lower case, without accents
 * @param kind what may differ in it
 */
record TitleWord(String text, Kind kind) {
  /** What a word of a title is made of. */
  enum Kind {
    /** Letters: may be misspelt. */
    LETTERS,
    /** A character that is a word or part of one. */
    GLYPH,
    /** Has a digit, or is a numeral: another one is another title. */
    NUMBER
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }
}
