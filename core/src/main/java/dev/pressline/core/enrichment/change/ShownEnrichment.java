package dev.pressline.core.enrichment.change;

import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.EnrichmentFingerprint;
import java.util.List;

/**
 * What readers see of an enrichment, small enough to be kept for every post of a site.
 *
 * @param tags labels of the tags added, strongest first
 * @param links added, in text order
 * @param fingerprint equal fingerprints look the same, see {@link EnrichmentFingerprint#visible}
 */
public record ShownEnrichment(
    List<String> tags, List<Link> links, String language, String excerpt, String fingerprint) {
  public ShownEnrichment {
    tags = List.copyOf(tags);
    links = List.copyOf(links);
  }

  /**
   * A link that was added.
   *
   * @param start where it begins in the text stream, in UTF-16 code units
   * @param text that readers click
   */
  public record Link(int start, String text, String url) {}

  /** What readers see of it. */
  public static ShownEnrichment of(Enrichment enrichment) {
    return new ShownEnrichment(
        enrichment.tags().stream().map(tag -> tag.label()).toList(),
        enrichment.links().stream()
            .map(link -> new Link(link.range().start(), link.range().exact(), link.url()))
            .toList(),
        enrichment.language(),
        enrichment.excerpt(),
        EnrichmentFingerprint.visible(enrichment));
  }

  /** What changes when the other takes its place. */
  public EnrichmentChange to(ShownEnrichment other) {
    return new EnrichmentChange(
        without(other.tags, tags),
        without(tags, other.tags),
        without(other.links, links),
        without(links, other.links),
        !language.equals(other.language),
        !excerpt.equals(other.excerpt),
        !fingerprint.equals(other.fingerprint));
  }

  private static <T> List<T> without(List<T> all, List<T> known) {
    return all.stream().filter(one -> !known.contains(one)).toList();
  }
}
