package dev.pressline.core.enrichment;

import java.util.List;

/**
 * A tag and what it comes from.
 *
 * @param label shown to readers
 * @param slug equal slugs are the same tag
 * @param score confidence between 0 and 1
 * @param evidence where in the text it shows
 */
public record EnrichedTag(
    String label, String slug, Origin origin, double score, List<TextRange> evidence) {
  public EnrichedTag {
    evidence = List.copyOf(evidence);
  }
}
