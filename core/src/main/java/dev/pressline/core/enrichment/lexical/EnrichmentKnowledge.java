package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.enrichment.decision.TagDecisions;
import dev.pressline.core.enrichment.related.PublishedPosts;

/** What enrichment knows beyond the post itself. */
public record EnrichmentKnowledge(
    Catalogue catalogue, PublishedPosts publishedPosts, TagDecisions tagDecisions) {
  /** Nothing. */
  public static final EnrichmentKnowledge NONE =
      new EnrichmentKnowledge(Catalogue.EMPTY, PublishedPosts.NONE);

  /** As long as nobody has decided anything about tags. */
  public EnrichmentKnowledge(Catalogue catalogue, PublishedPosts publishedPosts) {
    this(catalogue, publishedPosts, TagDecisions.NONE);
  }
}
