package dev.pressline.core.enrichment.words;

/** What a content word may be. The order is that of the columns of the lexicon. */
public enum WordClass {
  NOUN,
  VERB,
  ADJECTIVE,
  ADVERB,
  /** A past tense or participle: {@code trained}. */
  PAST,
  /** A form in {@code -ing}. */
  GERUND;

  /** How many there are. */
  public static final int COUNT = values().length;
}
