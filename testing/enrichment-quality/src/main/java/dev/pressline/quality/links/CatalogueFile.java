package dev.pressline.quality.links;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the catalogue of the gold data, of which the types of many entities are not known. */
final class CatalogueFile {
  private CatalogueFile() {}

  static List<CatalogueEntry> read(Path corpus) throws IOException {
    Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(corpus.resolve("catalogue/entities.tsv"))) {
      lines.skip(1).map(CatalogueFile::entry).forEach(e -> entries.putIfAbsent(e.entityId(), e));
    }
    return List.copyOf(entries.values());
  }

  private static CatalogueEntry entry(String line) {
    String[] cells = line.split("\t", -1);
    return new CatalogueEntry(
        cells[0],
        cells[1],
        Stream.of(cells[2].split("\\|")).filter(alias -> !alias.isBlank()).toList(),
        type(cells[4]),
        Optional.of("https://www.wikidata.org/wiki/" + cells[0]),
        Optional.empty(),
        false);
  }

  private static EntityType type(String type) {
    if (type.startsWith("admin1") || type.startsWith("country")) {
      return EntityType.PLACE;
    }
    if (type.startsWith("brand")) {
      return EntityType.ORGANISATION;
    }
    return type.equals("person") ? EntityType.PERSON : EntityType.OTHER;
  }
}
