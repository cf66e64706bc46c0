package dev.pressline.core.enrichment.linking;

import java.util.Set;

/** What kind of name a mention is; every kind has weights of its own. */
public enum Shape {
  ONE_WORD,
  SEVERAL_WORDS,
  /** A part of a name that the text has in full. */
  SHORT_FORM,
  /** A surname that the text never completes. */
  BARE_SURNAME,
  /** Initials, and what people are called after their country. */
  DERIVED;

  /** The shape that the clues tell. */
  public static Shape of(Set<Clue> clues) {
    if (clues.contains(Clue.BARE_SURNAME)) {
      return BARE_SURNAME;
    }
    if (clues.contains(Clue.SURNAME) || clues.contains(Clue.GIVEN_NAME)) {
      return SHORT_FORM;
    }
    if (clues.contains(Clue.ACRONYM) || clues.contains(Clue.NATIONALITY)) {
      return DERIVED;
    }
    boolean several = clues.contains(Clue.TWO_WORDS) || clues.contains(Clue.MANY_WORDS);
    return several ? SEVERAL_WORDS : ONE_WORD;
  }
}
