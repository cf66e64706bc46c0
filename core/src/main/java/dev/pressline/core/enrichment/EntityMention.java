package dev.pressline.core.enrichment;

import dev.pressline.core.catalogue.EntityType;
import java.util.List;
import java.util.Optional;

/**
 * An entity that the post mentions.
 *
 * @param mentions every place in the text that names it, in order
 */
public record EntityMention(
    String entityId, String name, EntityType type, Optional<String> url, List<TextRange> mentions) {
  public EntityMention {
    mentions = List.copyOf(mentions);
  }
}
