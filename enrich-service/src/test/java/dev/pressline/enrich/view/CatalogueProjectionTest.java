package dev.pressline.enrich.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.catalogue.Tokens;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueProjectionTest {
  private static final CatalogueEntry STARTER = entry("openai", "https://starter.example");
  private static final CatalogueEntry EDITED = entry("openai", "https://edited.example");

  private final CatalogueProjection projection = new CatalogueProjection(List.of(STARTER));

  @Test
  void theStarterCatalogueIsThereFromTheBeginning() {
    assertThat(found()).contains(STARTER);
  }

  @Test
  void anEditTakesThePlaceOfTheStartersEntry() {
    projection.apply("openai", Optional.of(EDITED));
    projection.applied(true);

    assertThat(found()).contains(EDITED);
    assertThat(projection.size()).isEqualTo(1);
  }

  @Test
  void aTombstoneGivesThePlaceBack() {
    projection.apply("openai", Optional.of(EDITED));
    projection.applied(true);
    projection.apply("openai", Optional.empty());
    projection.applied(true);

    assertThat(found()).contains(STARTER);
  }

  @Test
  void readersSeeNothingHalfRead() {
    Catalogue before = projection.snapshot();

    projection.apply("openai", Optional.of(EDITED));
    projection.applied(false);

    assertThat(projection.snapshot()).isSameAs(before);
  }

  private Optional<CatalogueEntry> found() {
    return projection
        .snapshot()
        .longestAt(Tokens.of("OpenAI"), 0)
        .map(hit -> hit.bearers().getFirst().entry());
  }

  private static CatalogueEntry entry(String id, String url) {
    return new CatalogueEntry(
        id,
        "OpenAI",
        List.of(),
        EntityType.ORGANISATION,
        Optional.of(url),
        Optional.empty(),
        false);
  }
}
