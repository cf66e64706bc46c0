package dev.pressline.core.catalogue.exchange;

import dev.pressline.core.catalogue.CatalogueEntry;
import java.util.List;

/**
 * What a text says about the catalogue.
 *
 * @param entries those that are right, in the order of the text, ids different
 * @param complaints what is wrong with the others, in the order of the text
 */
public record CatalogueReading(List<CatalogueEntry> entries, List<Complaint> complaints) {
  public CatalogueReading {
    entries = List.copyOf(entries);
    complaints = List.copyOf(complaints);
  }

  /**
   * Why a row gives no entry.
   *
   * @param line from 1
   * @param message a sentence
   * @param remedy a sentence
   */
  public record Complaint(int line, String message, String remedy) {}

  /**
   * The entries of a text that is known to be right.
   *
   * @throws IllegalArgumentException when it is not, saying where and why
   */
  public List<CatalogueEntry> orThrow() {
    if (!complaints.isEmpty()) {
      Complaint first = complaints.getFirst();
      throw new IllegalArgumentException(
          "line %d of the catalogue: %s %s"
              .formatted(first.line(), first.message(), first.remedy()));
    }
    return entries;
  }
}
