package dev.pressline.core.catalogue.edit;

import dev.pressline.core.catalogue.CatalogueEntry;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An entry that is in effect, and where it comes from.
 *
 * @param own whether editors wrote it; else it comes with Pressline
 */
public record PlacedEntry(CatalogueEntry entry, boolean own) {
  /** Whether it has the name, in any case. */
  boolean isNamed(String name) {
    return names().anyMatch(name::equalsIgnoreCase);
  }

  /** Whether every one of the words is in its id, its names or its description. */
  boolean speaksOf(String words) {
    String told =
        String.join(
                "\n",
                entry.entityId(),
                String.join("\n", names().toList()),
                entry.description().orElse(""))
            .toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(told::contains);
  }

  /** Id, name and what tells it from others, on one line. */
  String line() {
    return "%s  %s (%s%s)"
        .formatted(
            entry.entityId(),
            entry.name(),
            entry.type().name().toLowerCase(Locale.ROOT),
            entry.description().map(told -> ", " + told).orElse(""));
  }

  private Stream<String> names() {
    return Stream.concat(Stream.of(entry.name()), entry.aliases().stream());
  }
}
