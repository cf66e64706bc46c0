package dev.pressline.core.enrichment.subject;

/**
 * A word as subjects are compared.
 *
 * @param text folded: lower case, without a possessive ending
 * @param start inclusive, in UTF-16 code units
 * @param end exclusive
 * @param gap what stands between the word before and this one
 * @param glyph whether it is a character of a script written without spaces
 * @param small whether it begins with a small letter
 */
record SubjectWord(String text, int start, int end, Gap gap, boolean glyph, boolean small) {
  /** What stands before a word. */
  enum Gap {
    /** At most white space. */
    NOTHING,
    /** A sign, such as a comma or a colon. */
    SIGN,
    /** The end of a sentence or of a block: no subject reaches across. */
    END
  }
}
