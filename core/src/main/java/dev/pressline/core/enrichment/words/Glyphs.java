package dev.pressline.core.enrichment.words;

import java.util.List;

/**
 * Tells the words in a run of characters of a script whose words are not parted by spaces alone.
 */
interface Glyphs {
  /** Knows no words. */
  Glyphs NONE = (_, _) -> List.of();

  /** What stands before a run without a space. */
  enum Before {
    NOTHING,
    /** Digits, whose unit the run may begin with. */
    NUMBER,
    /** A word of another script, whose particle the run may begin with. */
    WORD
  }

  /**
   * The words of the run, in order; what lies between two of them is none and parts phrases.
   *
   * @param run characters of such scripts without anything between
   */
  List<Piece> cut(String run, Before before);

  /** Whether a space parts words and not phrases. */
  default boolean isSpaced() {
    return false;
  }

  /**
   * A word of a run.
   *
   * @param start inclusive, in UTF-16 code units from the start of the run
   * @param end exclusive
   */
  record Piece(int start, int end, Lexeme lexeme) {
    /** The same that a character counts where scripts tell the language of a text. */
    private static final int LETTERS_OF_GLYPH = 3;

    /** A word of which nothing is known but what it does. */
    static Piece of(String run, int start, int end, Role role) {
      String word = run.substring(start, end);
      int letters = LETTERS_OF_GLYPH * word.length();
      return new Piece(start, end, new Lexeme(word, word, role, Lexicon.NONE.of(word), letters));
    }
  }
}
