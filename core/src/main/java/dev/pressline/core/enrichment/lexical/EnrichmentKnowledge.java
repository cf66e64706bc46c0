package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.enrichment.related.PublishedPosts;

/** What enrichment knows beyond the post itself. */
public record EnrichmentKnowledge(Catalogue catalogue, PublishedPosts publishedPosts) {
  /** Nothing. */
  public static final EnrichmentKnowledge NONE =
      new EnrichmentKnowledge(Catalogue.EMPTY, PublishedPosts.NONE);
}
