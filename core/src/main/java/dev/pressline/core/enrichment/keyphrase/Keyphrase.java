package dev.pressline.core.enrichment.keyphrase;

import dev.pressline.core.enrichment.TextRange;
import java.util.List;

/**
 * A phrase that says what a text is about.
 *
 * @param label as the author writes it most often
 * @param score how likely it is a keyphrase, between 0 and 1
 * @param evidence where it stands in the body; empty when only the title has it
 */
public record Keyphrase(String label, double score, List<TextRange> evidence) {
  public Keyphrase {
    evidence = List.copyOf(evidence);
  }
}
