package dev.pressline.core.enrichment;

import java.util.Optional;

/**
 * A link to put over a stretch of the text.
 *
 * @param entityId catalogue id of the entity, if it is one
 * @param score confidence between 0 and 1
 */
public record EnrichedLink(
    TextRange range, String url, Optional<String> entityId, Origin origin, double score) {}
