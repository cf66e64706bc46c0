package dev.pressline.core.enrichment.linking;

import static dev.pressline.core.catalogue.Entries.organisation;
import static dev.pressline.core.catalogue.Entries.person;
import static dev.pressline.core.catalogue.Entries.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.catalogue.Tokens;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntityLinkerTest {
  @Test
  void aSurnameBeforeTheFullNameMeansTheSamePerson() {
    assertThat(found("Altman spoke. Then Sam Altman left.", person("Sam Altman")))
        .containsExactly("Altman > Sam Altman", "Sam Altman > Sam Altman");
  }

  @Test
  void theInitialOfASecondGivenNameDoesNotHideAPerson() {
    assertThat(found("It was Gerald R. Ford who left.", person("Gerald Ford")))
        .containsExactly("Gerald R. Ford > Gerald Ford");
  }

  @Test
  void aNameIsFoundWithoutItsBracketsArticleAndMarks() {
    assertThat(found("He saw Mercury rise.", thing("Mercury (planet)"))).hasSize(1);
    assertThat(found("He read New York Times today.", thing("The New York Times"))).hasSize(1);
    assertThat(found("He lives in Zurich now.", thing("Zürich"))).hasSize(1);
  }

  @Test
  void aNameInsideALongerUnknownNameIsNotLinkedByItself() {
    Mention alone = mentions("He left Oxford today.", organisation("Oxford")).getFirst();
    Mention inside = mentions("He left Oxford Brookes today.", organisation("Oxford")).getFirst();

    assertThat(inside.confidence()).isLessThan(alone.confidence());
    assertThat(inside.clues()).contains(Clue.CAPITAL_AFTER);
  }

  @Test
  void aPartOfAContinentIsNotTheContinent() {
    CatalogueEntry africa =
        new CatalogueEntry(
            "africa",
            "Africa",
            List.of(),
            EntityType.PLACE,
            Optional.empty(),
            Optional.empty(),
            false);

    assertThat(mentions("She went to South Africa today.", africa)).isEmpty();
    assertThat(mentions("She went to Africa today.", africa)).hasSize(1);
  }

  @Test
  void ofTwoItemsOfWikidataWithOneNameTheEarlierIsMeant() {
    CatalogueEntry capital = item("Q90", "Paris");
    CatalogueEntry town = item("Q830149", "Paris");

    assertThat(mentions("She went to Paris today.", town, capital))
        .extracting(mention -> mention.entry().entityId())
        .containsExactly("Q90");
  }

  @Test
  void ofTwoNamesakesTheOneNamedOtherwiseIsMeant() {
    CatalogueEntry city = item("Q90", "Paris", "Ville Lumière");
    CatalogueEntry band = item("Q830149", "Paris", "Paris Quartet");

    assertThat(mentions("The Paris Quartet played. Later Paris sang.", city, band))
        .extracting(mention -> mention.entry().entityId())
        .containsOnly("Q830149");
  }

  @Test
  void aCapitalTellsACompanyFromAFruit() {
    CatalogueEntry fruit = item("Q89", "apple");
    CatalogueEntry company = item("Q312", "Apple");

    assertThat(mentions("She ate an apple at Apple today.", fruit, company))
        .extracting(mention -> mention.entry().entityId())
        .containsExactly("Q89", "Q312");
  }

  @Test
  void confidenceIsAProbabilityAndTheSameEveryTime() {
    String text = "Sam Altman met Bret Taylor in Paris. Altman left.";
    CatalogueEntry[] entries = {person("Sam Altman"), person("Bret Taylor"), thing("Paris")};

    assertThat(mentions(text, entries))
        .hasSize(4)
        .allSatisfy(mention -> assertThat(mention.confidence()).isBetween(0.0, 1.0))
        .isEqualTo(mentions(text, entries));
  }

  private static CatalogueEntry item(String id, String name, String... aliases) {
    return new CatalogueEntry(
        id,
        name,
        List.of(aliases),
        EntityType.OTHER,
        Optional.of("https://example.org/" + id),
        Optional.empty(),
        false);
  }

  private static List<String> found(String text, CatalogueEntry... entries) {
    return mentions(text, entries).stream()
        .filter(mention -> mention.confidence() >= EntityLinker.LIKELY)
        .map(
            mention ->
                text.substring(mention.start(), mention.end()) + " > " + mention.entry().name())
        .toList();
  }

  private static List<Mention> mentions(String text, CatalogueEntry... entries) {
    return new EntityLinker(Catalogue.of(List.of(entries)))
        .all(Tokens.of("News"), Tokens.of(text), _ -> false)
        .inText();
  }
}
