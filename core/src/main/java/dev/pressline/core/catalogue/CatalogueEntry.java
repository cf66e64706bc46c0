package dev.pressline.core.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Something that may be linked and tagged.
 *
 * @param entityId stable id
 * @param name canonical name
 * @param aliases other names under which it is found
 * @param url where links lead; without it the entity is only tagged
 * @param description one sentence that tells it from others of the same name
 * @param blocked never link or tag it
 */
public record CatalogueEntry(
    String entityId,
    String name,
    List<String> aliases,
    EntityType type,
    Optional<String> url,
    Optional<String> description,
    boolean blocked) {
  public CatalogueEntry {
    aliases = List.copyOf(aliases);
  }
}
