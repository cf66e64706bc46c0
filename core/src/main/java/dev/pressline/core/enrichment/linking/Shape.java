package dev.pressline.core.enrichment.linking;

import java.util.Set;

/** What kind of name a mention is; every kind has weights of its own. */
public enum Shape {
  ONE_WORD,
  ONE_WORD_OF_A_PLACE,
  SEVERAL_WORDS,
  SEVERAL_WORDS_OF_A_PERSON,
  /** A part of a name that the text has in full. */
  SHORT_FORM,
  /** A surname that the text never completes. */
  BARE_SURNAME,
  /** Initials, names without their general word, and what people are called after their country. */
  DERIVED;

  /** The shape that the clues tell. */
  public static Shape of(Set<Clue> clues) {
    if (clues.contains(Clue.BARE_SURNAME)) {
      return BARE_SURNAME;
    }
    if (clues.contains(Clue.SURNAME) || clues.contains(Clue.GIVEN_NAME)) {
      return SHORT_FORM;
    }
    if (clues.contains(Clue.ACRONYM)
        || clues.contains(Clue.NATIONALITY)
        || clues.contains(Clue.SHORTENED)) {
      return DERIVED;
    }
    boolean several = clues.contains(Clue.TWO_WORDS) || clues.contains(Clue.MANY_WORDS);
    if (several) {
      return clues.contains(Clue.PERSON) ? SEVERAL_WORDS_OF_A_PERSON : SEVERAL_WORDS;
    }
    return clues.contains(Clue.PLACE) ? ONE_WORD_OF_A_PLACE : ONE_WORD;
  }
}
