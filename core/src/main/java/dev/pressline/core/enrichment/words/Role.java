package dev.pressline.core.enrichment.words;

/** What a word does in a sentence; all but the last two are closed classes. */
public enum Role {
  DETERMINER,
  PREPOSITION,
  PRONOUN,
  AUXILIARY,
  /** Conjunctions, adverbs of degree and other words that no phrase holds. */
  PARTICLE,
  NUMBER,
  CONTENT;

  boolean isFunction() {
    return ordinal() < NUMBER.ordinal();
  }
}
