package dev.pressline.core.enrichment.linking;

import dev.pressline.core.catalogue.CatalogueEntry;
import java.util.Set;

/**
 * A stretch of text that may name an entity.
 *
 * @param start inclusive, in UTF-16 code units
 * @param end exclusive
 * @param clues what speaks for it and against it
 * @param confidence probability that it does, from the clues
 */
public record Mention(
    CatalogueEntry entry, int start, int end, Set<Clue> clues, double confidence) {
  public Mention {
    clues = Set.copyOf(clues);
  }

  /** The mention with the confidence that its clues give. */
  static Mention of(CatalogueEntry entry, int start, int end, Set<Clue> clues) {
    return new Mention(entry, start, end, clues, Confidence.of(clues));
  }

  /** Whether it is no name of its own, but a part of one that stands elsewhere in the text. */
  public boolean isShortForm() {
    return clues.contains(Clue.SURNAME)
        || clues.contains(Clue.GIVEN_NAME)
        || clues.contains(Clue.BARE_SURNAME);
  }
}
