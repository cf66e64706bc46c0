package dev.pressline.core.enrichment.words;

/** A word apart from where it stands: all that is known of it before its neighbours are. */
public final class Lexeme {
  /** Rarity of a word that is unknown, which is that of the rarest known. */
  public static final float RAREST = 11.7f;

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

  /** The word in lower case. */
  public String folded() {
    return folded;
  }

  /** What variants of the word have in common, without hyphens. */
  public String stem() {
    return stem;
  }

  /** What it does in a sentence. */
  public Role role() {
    return role;
  }

  /** How rare the word is: natural logarithm of the inverse document frequency. */
  public float rarity() {
    return entry.rarity();
  }

  /** How likely the word is of the class, without looking at its neighbours. */
  public float likelihood(WordClass wordClass) {
    return entry.likelihood(wordClass);
  }
}
