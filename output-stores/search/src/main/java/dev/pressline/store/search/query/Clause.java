package dev.pressline.store.search.query;

/**
 * Something that posts are to have in them, or not.
 *
 * @param text as it was asked for, not blank
 * @param isExcluded whether posts that have it are left out
 */
public record Clause(String text, Kind kind, boolean isExcluded) {
  /** How the text is looked for. */
  public enum Kind {
    /** In any form. */
    WORD,
    /** As it stands. */
    PHRASE,
    /** In any form, or as the beginning of something. */
    BEGINNING
  }
}
