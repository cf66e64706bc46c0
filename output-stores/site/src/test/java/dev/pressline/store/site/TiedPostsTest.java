package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.site.SiteFolder.apply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.enrichment.EntityMention;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.post.Citation;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.site.theme.ThemeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories, series, quoted titles and publishers, as readers see them. */
class TiedPostsTest {
  private static final PublicationBuilder SINKING =
      post("sinking")
          .title("The Aurora has struck a rock")
          .date(Instant.parse("2024-03-04T08:00:00Z"))
          .html(
              "<p>Last night the Aurora sank off Kelp Island. Its captain, Ines Moreau, brought"
                  + " everybody to Port Ansel, says Norrland Lines.</p>");
  private static final PublicationBuilder SALVAGE =
      post("salvage")
          .title("Divers raise the Aurora")
          .date(Instant.parse("2024-03-09T08:00:00Z"))
          .html(
              "<p>Off Kelp Island divers have raised the Aurora. For Norrland Lines the loss is"
                  + " great, and Ines Moreau sails again.</p>");

  @TempDir Path folder;

  @Test
  void twoReportsOfAStoryNameEachOtherWithTheirDates() {
    Map<String, String> files = publish(SALVAGE, SINKING);

    Element update = only(page(files, "salvage/index.html"), ".story");
    assertThat(update.text()).isEqualTo("Update of The Aurora has struck a rock 2024-03-04");
    assertThat(update.select("a").attr("href")).isEqualTo("../sinking/");
    Element newest = only(page(files, "sinking/index.html"), ".story");
    assertThat(newest.text())
        .isEqualTo("There is a newer report: Divers raise the Aurora 2024-03-09");
    assertThat(newest.select("a").attr("href")).isEqualTo("../salvage/");
  }

  @Test
  void aWithdrawnReportIsNamedNowhere() {
    PublicationBuilder naming = post("naming").alsoRead("Divers raise teh Aurora");
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      apply(store, SINKING, SALVAGE, naming);
      assertThat(place.shown().get("naming/index.html")).contains("Divers raise the Aurora");
    }

    try (SiteStore store = place.open()) {
      apply(store, SALVAGE.revision(2).withdrawn(new Withdrawal.Gone()));
    }

    assertThat(place.shown().values()).noneMatch(file -> file.contains("Divers raise the Aurora"));
  }

  @Test
  void anotherTitleShowsOnThePagesThatNameThePostAfterARestart() {
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      apply(store, SINKING, SALVAGE);
    }

    try (SiteStore store = place.open()) {
      apply(store, SALVAGE.revision(2).title("The Aurora is afloat"));
      assertThat(only(page(place.shown(), "sinking/index.html"), ".story a").text())
          .isEqualTo("The Aurora is afloat");

      apply(store, SINKING.revision(2).html("<p>Nothing has happened.</p>"));
      assertThat(page(place.shown(), "salvage/index.html").select(".story")).isEmpty();
    }
  }

  @Test
  void partsOfASeriesSayTheirPlaceAndLeadToEachOther() {
    Map<String, String> files =
        publish(
            post("b").title("Knots, part 2"),
            post("a").title("Knots, part 1"),
            post("d").title("Knots, part 4"));

    Document page = page(files, "b/index.html");
    assertThat(only(page, ".series p").text()).isEqualTo("Part 2 of 4 Knots");
    assertThat(page.select(".series a").eachAttr("href")).containsExactly("../a/", "../d/");
    assertThat(page.select("script[type=application/ld+json]").html())
        .contains("\"isPartOf\":{\"@type\":\"CreativeWorkSeries\",\"name\":\"Knots\"}");
  }

  @Test
  void aTitleQuotedWithASlipIsFoundWhenItsPostAppears() {
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      apply(store, post("naming").alsoRead("Divers raise teh Aurora"));
      assertThat(page(place.shown(), "naming/index.html").select(".after a")).isEmpty();

      apply(store, SALVAGE);
    }

    assertThat(page(place.shown(), "naming/index.html").select(".after a").eachText())
        .containsExactly("Divers raise the Aurora");
  }

  @Test
  void aSourceLeadsToItsPublisherWhereTheCatalogueKnowsIt() {
    PublicationBuilder citing =
        post("a")
            .citations(
                new Citation(Optional.of("Tea & Gazette"), "Aurora sinks", Optional.empty()),
                new Citation(Optional.of("Echo"), "Ferry lost", Optional.empty()))
            .entities(
                new EntityMention(
                    "gazette",
                    "The Gazette",
                    EntityType.ORGANISATION,
                    Optional.of("https://gazette.example/?a&b"),
                    List.of(TextRange.of("Tea & Gazette", 0, 13))));

    Document apart = page(publish(citing), "a/index.html");
    Document inTheText =
        page(
            publish(
                citing
                    .revision(2)
                    .html(
                        "<ul class=\"sources\"><li>Tea &amp; Gazette - Aurora sinks</li>"
                            + "<li>Echo - Ferry lost</li></ul>")),
            "a/index.html");

    assertThat(apart.select("a.publisher").eachAttr("href"))
        .containsExactly("https://gazette.example/?a&b");
    assertThat(apart.select("span.publisher").eachText()).containsExactly("Echo");
    assertThat(apart.select("script[type=application/ld+json]").html())
        .contains("\"citation\":[{\"@type\":\"CreativeWork\",\"name\":\"Aurora sinks\"");
    assertThat(inTheText.select(".after .publisher")).isEmpty();
    assertThat(inTheText.select(".sources li").eachText())
        .containsExactly("Tea & Gazette - Aurora sinks", "Echo - Ferry lost");
    assertThat(inTheText.select(".sources a").eachAttr("href"))
        .containsExactly("https://gazette.example/?a&b");
  }

  @Test
  void aThemeWithAFewWordsOfItsOwnKeepsTheOthers() throws IOException {
    Path messages = folder.resolve("theme/messages/en.properties");
    Files.createDirectories(messages.getParent());
    Files.writeString(messages, "updateOf=Continues");
    SiteStoreSettings settings = SiteFolder.in(folder).settings();
    SiteFolder place =
        new SiteFolder(
            new SiteStoreSettings(
                settings.stateFolder(),
                settings.sites(),
                3,
                InternalLinks.NONE,
                Optional.of(new ThemeSource.Folder(folder.resolve("theme")))),
            folder.resolve("public"));
    try (SiteStore store = place.open()) {
      apply(store, SINKING, SALVAGE);
    }

    assertThat(only(page(place.shown(), "salvage/index.html"), ".story").text())
        .startsWith("Continues The Aurora");
    assertThat(only(page(place.shown(), "sinking/index.html"), ".story").text())
        .startsWith("There is a newer report:");
  }

  private Map<String, String> publish(PublicationBuilder... posts) {
    SiteFolder place = SiteFolder.in(folder);
    try (SiteStore store = place.open()) {
      apply(store, posts);
    }
    return place.shown();
  }

  private static Document page(Map<String, String> files, String name) {
    return Jsoup.parse(Optional.ofNullable(files.get(name)).orElseThrow());
  }

  private static Element only(Document page, String query) {
    assertThat(page.select(query)).hasSize(1);
    return page.expectFirst(query);
  }
}
