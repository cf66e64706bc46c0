package dev.pressline.enrich;

import dev.pressline.core.catalogue.CatalogueCsv;
import dev.pressline.core.catalogue.CatalogueEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The catalogue that comes with Pressline. */
final class StarterCatalogue {
  private static final String RESOURCE = "/starter-catalogue.csv";

  private StarterCatalogue() {}

  static List<CatalogueEntry> entries() {
    try (InputStream csv = StarterCatalogue.class.getResourceAsStream(RESOURCE)) {
      if (csv == null) {
        throw new IllegalStateException("not on the class path: " + RESOURCE);
      }
      return CatalogueCsv.read(new String(csv.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + RESOURCE, e);
    }
  }
}
