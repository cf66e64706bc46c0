package dev.pressline.core.enrichment.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.PostFixture;
import dev.pressline.core.enrichment.reading.OpenNlpLanguageDetector;
import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.core.post.Post;
import dev.pressline.material.SharedFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reports what a post costs with a catalogue of tens of thousands of entries. */
class LargeCatalogueTest {
  private static final int RUNS = 100;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  @Test
  void aPostIsEnrichedWithALargeCatalogueAndTheCostIsReported() throws IOException {
    List<CatalogueEntry> entries = entries();
    Post post = PostFixture.post(html()).title("Is Sam Altman Joining Microsoft?").build();
    Enricher enricher = new Enricher(OpenNlpLanguageDetector.bundled(), StepFailures.UNHEARD);

    long building = CLOCK.getCurrentThreadCpuTime();
    Catalogue catalogue = Catalogue.of(entries);
    building = CLOCK.getCurrentThreadCpuTime() - building;
    EnrichmentKnowledge knowledge = new EnrichmentKnowledge(catalogue, PublishedPosts.NONE);
    Enrichment enrichment = enricher.enrich(post, knowledge, EnrichmentSettings.DEFAULTS);
    for (int i = 0; i < RUNS; i++) {
      enricher.enrich(post, knowledge, EnrichmentSettings.DEFAULTS);
    }
    long started = CLOCK.getCurrentThreadCpuTime();
    for (int i = 0; i < RUNS; i++) {
      enricher.enrich(post, knowledge, EnrichmentSettings.DEFAULTS);
    }
    double millis = (CLOCK.getCurrentThreadCpuTime() - started) / 1e6 / RUNS;

    System.out.printf(
        "catalogue of %,d entries built in %.0f cpu-ms; %,d characters enriched in %.3f cpu-ms;"
            + " %d entities, links %s%n",
        catalogue.size(),
        building / 1e6,
        post.content().body().text().length(),
        millis,
        enrichment.entities().size(),
        enrichment.links().stream().map(link -> link.range().exact()).toList());
    assertThat(enrichment.degraded()).isEmpty();
    assertThat(enrichment.entities()).isNotEmpty();
  }

  private static String html() throws IOException {
    try (Stream<String> lines =
        Files.lines(SharedFolder.require("seeds/002_6594121bab236dcd.txt"))) {
      List<String> paragraphs = new ArrayList<>();
      lines.filter(line -> !line.isBlank()).forEach(paragraphs::add);
      return "<p>" + String.join("</p>\n<p>", paragraphs).replace("&", "&amp;") + "</p>";
    }
  }

  private static List<CatalogueEntry> entries() throws IOException {
    try (Stream<String> lines =
        Files.lines(SharedFolder.require("corpus/catalogue/entities.tsv"))) {
      return lines.skip(1).map(line -> entry(line.split("\t", -1))).toList();
    }
  }

  private static CatalogueEntry entry(String[] cells) {
    return new CatalogueEntry(
        cells[0],
        cells[1],
        Stream.of(cells[2].split("\\|")).filter(alias -> !alias.isBlank()).toList(),
        EntityType.OTHER,
        Optional.of("https://www.wikidata.org/wiki/" + cells[0]),
        Optional.empty(),
        false);
  }
}
