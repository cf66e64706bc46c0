package dev.pressline.core.catalogue;

import java.util.List;

/**
 * A stretch of tokens that is written like names of the catalogue.
 *
 * @param first number of the first token
 * @param last number of the last token, inclusive
 * @param bearers whom it may mean, each entry once, by its best kind of name, best kinds first;
 *     blocked entries left out
 */
public record NameHit(int first, int last, List<Bearer> bearers) {
  public NameHit {
    bearers = List.copyOf(bearers);
  }

  /** An entry that has the name, and how it comes by it. */
  public record Bearer(CatalogueEntry entry, NameKind kind) {}

  /** How many tokens it takes. */
  public int length() {
    return last - first + 1;
  }
}
