package dev.pressline.core.catalogue;

import java.util.List;
import java.util.Optional;

/** Catalogue entries for tests. */
public final class Entries {
  private Entries() {}

  public static CatalogueEntry person(String name, String... aliases) {
    return entry(EntityType.PERSON, name, aliases);
  }

  public static CatalogueEntry organisation(String name, String... aliases) {
    return entry(EntityType.ORGANISATION, name, aliases);
  }

  public static CatalogueEntry thing(String name, String... aliases) {
    return entry(EntityType.OTHER, name, aliases);
  }

  public static CatalogueEntry blocked(String name) {
    return new CatalogueEntry(
        "blocked " + name,
        name,
        List.of(),
        EntityType.OTHER,
        Optional.of("https://example.org/blocked"),
        Optional.empty(),
        true);
  }

  public static CatalogueEntry withoutAddress(String name) {
    return new CatalogueEntry(
        name, name, List.of(), EntityType.PLACE, Optional.empty(), Optional.empty(), false);
  }

  private static CatalogueEntry entry(EntityType type, String name, String... aliases) {
    String url = "https://example.org/" + name.replace(' ', '_');
    return new CatalogueEntry(
        type + " " + name, name, List.of(aliases), type, Optional.of(url), Optional.empty(), false);
  }
}
