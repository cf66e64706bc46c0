package dev.pressline.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueCsvTest {
  @Test
  void entriesAreReadWithTheirColumnsInAnyOrder() {
    List<CatalogueEntry> entries =
        CatalogueCsv.read(
            """
            # a comment
            name,entityId,type,url,aliases,description,blocked

            Sam Altman,sam,person,https://example.org/sam,Samuel Altman| S. Altman ,"Said ""hi"", then left",
            Apple pie,pie,,,,,true
            """);

    assertThat(entries)
        .containsExactly(
            new CatalogueEntry(
                "sam",
                "Sam Altman",
                List.of("Samuel Altman", "S. Altman"),
                EntityType.PERSON,
                Optional.of("https://example.org/sam"),
                Optional.of("Said \"hi\", then left"),
                false),
            new CatalogueEntry(
                "pie",
                "Apple pie",
                List.of(),
                EntityType.OTHER,
                Optional.empty(),
                Optional.empty(),
                true));
  }

  @Test
  void missingColumnsAndWindowsLineEndsAreFine() {
    assertThat(CatalogueCsv.read("entityId,name\r\na,A\r\nb,B"))
        .extracting(CatalogueEntry::name)
        .containsExactly("A", "B");
  }

  @Test
  void aMalformedLineIsNamed() {
    assertThatThrownBy(() -> CatalogueCsv.read("entityId,name\na,\"A\"x\n"))
        .hasMessage("line 2 of the catalogue: text after a closing quotation mark");
    assertThatThrownBy(() -> CatalogueCsv.read("entityId,name\na,\"A\n"))
        .hasMessage("line 2 of the catalogue: a quotation mark is not closed");
    assertThatThrownBy(() -> CatalogueCsv.read("entityId,name\na,A\nb,\n"))
        .hasMessage("line 3 of the catalogue has no name");
    assertThatThrownBy(() -> CatalogueCsv.read("entityId,name,type\na,A,robot\n"))
        .hasMessage("line 2 of the catalogue: robot is no entity type");
    assertThatThrownBy(() -> CatalogueCsv.read("# nothing\n"))
        .hasMessage("the catalogue has no header line");
  }
}
