package dev.pressline.core.catalogue.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CatalogueTextPropertyTest {
  @Property(tries = 300)
  void whatIsWrittenIsReadAgain(@ForAll("catalogues") List<CatalogueEntry> entries) {
    assertThat(CatalogueText.read(CatalogueText.csv(entries)))
        .isEqualTo(new CatalogueReading(entries, List.of()));
    assertThat(CatalogueText.read(CatalogueText.json(entries)))
        .isEqualTo(new CatalogueReading(entries, List.of()));
  }

  @Property(tries = 300)
  void noTextIsTooStrangeToBeReadOrComplainedAbout(@ForAll("strange") String text) {
    CatalogueReading reading = CatalogueText.read(text);

    assertThat(reading.entries().size() + reading.complaints().size()).isNotNegative();
  }

  @Provide
  Arbitrary<List<CatalogueEntry>> catalogues() {
    return Combinators.combine(
            text(),
            text(),
            text().list().ofMaxSize(3),
            Arbitraries.of(EntityType.class),
            Arbitraries.of("https://example.org/a,b", "/about/", "http://example.org/?q=%22"),
            text().optional(),
            Arbitraries.of(true, false))
        .as(
            (id, name, aliases, type, url, description, blocked) ->
                new CatalogueEntry(id, name, aliases, type, Optional.of(url), description, blocked))
        .list()
        .uniqueElements(CatalogueEntry::entityId)
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> strange() {
    return Arbitraries.strings()
        .withChars("[]{}\"',:|\\#\n\r\u2028\uFEFF;abnul01 ")
        .ofMaxLength(40)
        .map(text -> text.hashCode() % 2 == 0 ? text : "name,aliases\n" + text);
  }

  private static Arbitrary<String> text() {
    return Arbitraries.strings()
        .withChars("a\u00e9\u5fae,\"|\\#'[{:;\n\r\t ")
        .ofMinLength(1)
        .ofMaxLength(30)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
