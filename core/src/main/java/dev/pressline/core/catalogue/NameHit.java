package dev.pressline.core.catalogue;

import java.util.List;

/**
 * A stretch of tokens that is written like names of the catalogue.
 *
 * @param first number of the first token
 * @param last number of the last token, inclusive
 * @param named entries that have this name for their own, blocked ones left out
 * @param aliased other entries that have it among their aliases, blocked ones left out
 */
public record NameHit(
    int first, int last, List<CatalogueEntry> named, List<CatalogueEntry> aliased) {
  public NameHit {
    named = List.copyOf(named);
    aliased = List.copyOf(aliased);
  }

  /** How many tokens it takes. */
  public int length() {
    return last - first + 1;
  }
}
