package dev.pressline.core.enrichment.keyphrase;

/** A word apart from where it stands: all that is known of it before its neighbours are. */
final class Lexeme {
  private final String folded;
  private final String stem;
  private final Role role;
  private final Lexicon.Entry entry;

  Lexeme(String folded, String stem, Role role, Lexicon.Entry entry) {
    this.folded = folded;
    this.stem = stem;
    this.role = role;
    this.entry = entry;
  }

  String folded() {
    return folded;
  }

  /** What variants of the word have in common, without hyphens. */
  String stem() {
    return stem;
  }

  Role role() {
    return role;
  }

  /** How rare the word is: natural logarithm of the inverse document frequency. */
  float rarity() {
    return entry.rarity();
  }

  /** How likely the word is of the class, without looking at its neighbours. */
  float likelihood(WordClass wordClass) {
    return entry.likelihood(wordClass);
  }
}
