package dev.pressline.core.enrichment.change;

import dev.pressline.core.enrichment.change.ShownEnrichment.Link;
import java.util.List;

/**
 * What readers notice when an enrichment takes the place of another.
 *
 * @param noticeable whether there is anything; also true for what has no list here, such as the
 *     order of tags or the reading time
 */
public record EnrichmentChange(
    List<String> tagsAdded,
    List<String> tagsRemoved,
    List<Link> linksAdded,
    List<Link> linksRemoved,
    boolean language,
    boolean excerpt,
    boolean noticeable) {
  public EnrichmentChange {
    tagsAdded = List.copyOf(tagsAdded);
    tagsRemoved = List.copyOf(tagsRemoved);
    linksAdded = List.copyOf(linksAdded);
    linksRemoved = List.copyOf(linksRemoved);
  }
}
