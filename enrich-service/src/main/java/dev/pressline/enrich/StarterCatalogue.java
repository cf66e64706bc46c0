package dev.pressline.enrich;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.exchange.CatalogueText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The catalogue that comes with Pressline. */
public final class StarterCatalogue {
  private static final String RESOURCE = "/starter-catalogue.csv";

  private StarterCatalogue() {}

  /** Its entries, in the order of its file. */
  public static List<CatalogueEntry> entries() {
    try (InputStream csv = StarterCatalogue.class.getResourceAsStream(RESOURCE)) {
      if (csv == null) {
        throw new IllegalStateException("not on the class path: " + RESOURCE);
      }
      return CatalogueText.read(new String(csv.readAllBytes(), StandardCharsets.UTF_8)).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + RESOURCE, e);
    }
  }
}
