package dev.pressline.core.catalogue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.catalogue.exchange.CatalogueReading.Complaint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTextTest {
  private static final CatalogueEntry SAM =
      new CatalogueEntry(
          "sam",
          "Sam Altman",
          List.of("Samuel Altman", "S. Altman"),
          EntityType.PERSON,
          Optional.of("https://example.org/sam"),
          Optional.of("Said \"hi\", then left"),
          false);
  private static final CatalogueEntry PIE =
      new CatalogueEntry(
          "pie",
          "Apple pie",
          List.of(),
          EntityType.OTHER,
          Optional.empty(),
          Optional.empty(),
          true);

  @Test
  void csvIsReadWithItsColumnsInAnyOrder() {
    CatalogueReading reading =
        CatalogueText.read(
            """
            # a comment
            name,entityId,type,url,aliases,description,blocked

            Sam Altman,sam,person,https://example.org/sam,Samuel Altman| S. Altman ,"Said ""hi"", then left",
            Apple pie,pie,,,,,true
            """);

    assertThat(reading.orThrow()).containsExactly(SAM, PIE);
  }

  @Test
  void jsonIsReadAsAnArrayAndAsLines() {
    String sam =
        """
        {"entityId": "sam", "name": "Sam Altman", "aliases": ["Samuel Altman", "S. Altman"], "type": "PERSON",\
         "url": "https://example.org/sam", "description": "Said \\"hi\\", then left", "blocked": null}\
        """;
    String pie = "{\"id\": \"pie\", \"name\": \"Apple pie\", \"blocked\": true}";

    assertThat(CatalogueText.read("[" + sam + ",\n" + pie + "]").orThrow())
        .containsExactly(SAM, PIE);
    assertThat(CatalogueText.read(sam + "\n" + pie + "\n").orThrow()).containsExactly(SAM, PIE);
  }

  @Test
  void missingColumnsWindowsLineEndsAndAByteOrderMarkAreFine() {
    assertThat(CatalogueText.read("\uFEFFid,name\r\na,A\r\nb,B").orThrow())
        .extracting(CatalogueEntry::entityId, CatalogueEntry::name)
        .containsExactly(tuple("a", "A"), tuple("b", "B"));
  }

  @Test
  void anEntryWithoutAnIdHasTheSlugOfItsName() {
    assertThat(CatalogueText.read("name\nÉcole Polytechnique\nC++\n").orThrow())
        .extracting(CatalogueEntry::entityId)
        .containsExactly("école-polytechnique", "c-plus-plus");
  }

  @Test
  void everyBadRowIsNamedWithLineReasonAndRemedyAndTheGoodOnesAreRead() {
    CatalogueReading reading =
        CatalogueText.read(
            """
            entityId,name,type,url,blocked
            a,"Two
            lines",,,
            b,,,,
            c,C,robot,,
            d,D,,example.org,
            e,E,,javascript:alert(1),
            f,F,,,perhaps
            a,Again,,,
            ,!!!,,,
            # a comment, and an empty line

            g,G,,,,one too many
            h,H,,/about/,no
            """);

    assertThat(reading.entries()).extracting(CatalogueEntry::entityId).containsExactly("a", "h");
    assertThat(reading.complaints())
        .extracting(Complaint::line, Complaint::message)
        .containsExactly(
            tuple(4, "The entry has no name."),
            tuple(5, "robot is no entity type."),
            tuple(6, "example.org is no address that a link can lead to."),
            tuple(7, "javascript:alert(1) is no address that a link can lead to."),
            tuple(8, "\"blocked\" is neither true nor false: perhaps."),
            tuple(9, "The id a is that of line 2, too."),
            tuple(10, "The entry has no id, and none can be made of its name."),
            tuple(13, "The line has 6 cells under 5 headings."));
    assertThat(reading.complaints()).allMatch(complaint -> !complaint.remedy().isBlank());
  }

  @Test
  void jsonThatIsNoEntryIsNamedWithItsLine() {
    CatalogueReading reading =
        CatalogueText.read(
            """
            [
              {"name": "A"},
              {"name": "B", "alias": ["b"]},
              {"name": ["C", "c"]},
              {"name": {"first": "D"}},
              "E",
              {"name": "F", "aliases": "f"},
              {"name":
            """);

    assertThat(reading.entries()).extracting(CatalogueEntry::name).containsExactly("A", "F");
    assertThat(reading.complaints()).extracting(Complaint::line).containsExactly(3, 4, 5, 6, 9);
    assertThat(reading.complaints().getFirst().message()).isEqualTo("alias is no key of an entry.");
    assertThat(reading.complaints().getLast().message()).startsWith("From here on it is no JSON: ");
  }

  @Test
  void whatIsNoCsvAnyMoreEndsTheReading() {
    CatalogueReading open = CatalogueText.read("entityId,name\na,A\nb,\"B\n");
    CatalogueReading behind = CatalogueText.read("entityId,name\na,A\nb,\"B\"x\n");

    assertThat(open.entries()).hasSize(1);
    assertThat(open.complaints().getFirst().message()).startsWith("From here on it is no CSV: ");
    assertThat(behind.complaints().getFirst().line()).isEqualTo(3);
  }

  @Test
  void aHeaderThatIsNotUnderstoodIsNotGuessedAt() {
    CatalogueReading semicolons = CatalogueText.read("entityId;name\na;A\n");

    assertThat(semicolons.entries()).isEmpty();
    assertThat(semicolons.complaints())
        .containsExactly(
            new Complaint(
                1,
                "entityId;name is no heading of a column, or there twice.",
                "Commas separate the columns, which are entityId, name, aliases, type, url,"
                    + " description, blocked."));
    assertThatThrownBy(() -> CatalogueText.read("# nothing\n").orThrow())
        .hasMessageStartingWith("line 1 of the catalogue: There is no header line.");
  }
}
