package dev.pressline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.LinkedHtml;
import dev.pressline.core.enrichment.lexical.Enricher;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.lexical.StepFailures;
import dev.pressline.core.enrichment.reading.OpenNlpLanguageDetector;
import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.core.post.Post;
import dev.pressline.core.text.TextStream;
import dev.pressline.material.SharedFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StarterCatalogueTest {
  private static final List<CatalogueEntry> ENTRIES = StarterCatalogue.entries();

  @Test
  void everyEntryHasAnIdOfItsOwn() {
    assertThat(ENTRIES).hasSizeGreaterThan(150);
    assertThat(ENTRIES).extracting(CatalogueEntry::entityId).doesNotHaveDuplicates();
  }

  @Test
  void noNameMeansTwoEntries() {
    Map<String, Set<String>> bearers = new HashMap<>();
    for (CatalogueEntry entry : ENTRIES) {
      Stream.concat(Stream.of(entry.name()), entry.aliases().stream())
          .forEach(
              name -> bearers.computeIfAbsent(name, _ -> new HashSet<>()).add(entry.entityId()));
    }

    assertThat(bearers).allSatisfy((name, ids) -> assertThat(ids).as(name).hasSize(1));
  }

  @Test
  void everyAddressIsAnAbsoluteHttpsAddress() {
    assertThat(ENTRIES)
        .flatExtracting(entry -> entry.url().stream().toList())
        .allSatisfy(url -> assertThat(URI.create(url)).hasScheme("https").hasNoFragment());
  }

  @Test
  void everyEntryIsFoundByItsName() {
    for (CatalogueEntry entry : ENTRIES) {
      Enrichment enrichment =
          enriched(Drafts.admitted("a", "Today\n\nToday " + entry.name() + " is here."));

      assertThat(enrichment.entities())
          .as(entry.name())
          .extracting(mention -> mention.entityId())
          .isEqualTo(entry.blocked() ? List.of() : List.of(entry.entityId()));
    }
  }

  @Test
  void aHexoExportAboutPeopleAndCompaniesIsLinkedAndTagged() throws IOException {
    Enrichment enrichment = enrichedSeed("000_42b0f44ab55c35d4.txt");

    assertThat(linked(enrichment))
        .contains("Sam Altman", "OpenAI", "Emmett Shear", "Twitch", "Microsoft", "Reuters");
    assertThat(enrichment.entities()).extracting(entity -> entity.name()).contains("TechCrunch");
    assertThat(enrichment.tags())
        .extracting(EnrichedTag::label)
        .contains("Sam Altman", "OpenAI", "Microsoft");
    assertThat(enrichment.language()).isEqualTo("en");
  }

  @Test
  void aScrapedArticleIsLinkedInSpiteOfItsApostrophesAndGluedFootnotes() throws IOException {
    Enrichment enrichment = enrichedSeed("002_6594121bab236dcd.txt");

    assertThat(linked(enrichment))
        .contains(
            "Sam Altman",
            "OpenAI",
            "Microsoft",
            "Greg Brockman",
            "Satya Nadella",
            "Salesforce",
            "Bret Taylor",
            "Larry Summers",
            "Adam D’Angelo",
            "Quora",
            "Azure",
            "GitHub");
    assertThat(enrichment.entities()).extracting(entity -> entity.name()).contains("Bing");
    assertThat(enrichment.tags()).extracting(EnrichedTag::label).doesNotContain("CEO");
    assertThat(enrichment.degraded()).isEmpty();
  }

  private static Enrichment enrichedSeed(String file) throws IOException {
    Post post = Drafts.admitted(file, Files.readString(SharedFolder.require("seeds/" + file)));
    Enrichment enrichment = enriched(post);
    String html = LinkedHtml.apply(post.content().body().html(), enrichment.links());
    assertThat(TextStream.of(html)).isEqualTo(post.content().body().text());
    return enrichment;
  }

  private static List<String> linked(Enrichment enrichment) {
    return enrichment.links().stream()
        .map(EnrichedLink::range)
        .map(range -> range.exact())
        .toList();
  }

  private static Enrichment enriched(Post post) {
    return new Enricher(OpenNlpLanguageDetector.bundled(), StepFailures.UNHEARD)
        .enrich(
            post,
            new EnrichmentKnowledge(Catalogue.of(ENTRIES), PublishedPosts.NONE),
            EnrichmentSettings.DEFAULTS);
  }
}
