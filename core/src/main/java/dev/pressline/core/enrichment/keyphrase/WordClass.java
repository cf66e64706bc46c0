package dev.pressline.core.enrichment.keyphrase;

/** What a content word may be. The order is that of the columns of the lexicon. */
enum WordClass {
  NOUN,
  VERB,
  ADJECTIVE,
  ADVERB,
  /** A past tense or participle: {@code trained}. */
  PAST,
  /** A form in {@code -ing}. */
  GERUND;

  static final int COUNT = values().length;
}
