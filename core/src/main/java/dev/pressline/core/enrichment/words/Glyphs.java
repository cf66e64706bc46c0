package dev.pressline.core.enrichment.words;

import java.util.List;

/** Tells the words in a run of characters of a script that sets none apart. */
interface Glyphs {
  /** Knows no words. */
  Glyphs NONE = _ -> List.of();

  /**
   * The words of the run, in order; what lies between two of them is none and parts phrases.
   *
   * @param run characters of such scripts without anything between
   */
  List<Piece> cut(String run);

  /**
   * A word of a run.
   *
   * @param start inclusive, in UTF-16 code units from the start of the run
   * @param end exclusive
   */
  record Piece(int start, int end, Lexeme lexeme) {}
}
