package dev.pressline.core.enrichment;

import java.util.Optional;

/**
 * What one pass found out about a post, apart from the post.
 *
 * @param meaning as in {@link EnrichedEvent.EnrichedPost}
 */
public record KeptEnrichment(Enrichment enrichment, Optional<Meaning> meaning) {}
