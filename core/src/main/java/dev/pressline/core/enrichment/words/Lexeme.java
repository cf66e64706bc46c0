package dev.pressline.core.enrichment.words;

/** A word apart from where it stands: all that is known of it before its neighbours are. */
public final class Lexeme {
  /** Rarity of a word that is unknown, which is that of the rarest known. */
  public static final float RAREST = 11.7f;

  private final String folded;
  private final String stem;
  private final Role role;
  private final Lexicon.Entry entry;
  private final int letters;

  Lexeme(String folded, String stem, Role role, Lexicon.Entry entry, int letters) {
    this.folded = folded;
    this.stem = stem;
    this.role = role;
    this.entry = entry;
    this.letters = letters;
  }

  /** The word in lower case. */
  public String folded() {
    return folded;
  }

  /** What variants of the word have in common, without hyphens. */
  public String stem() {
    return stem;
  }

  /** How long the word is, in letters of an alphabet; a character that is a syllable is some. */
  public int letters() {
    return letters;
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
