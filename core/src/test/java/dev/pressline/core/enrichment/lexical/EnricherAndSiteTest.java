package dev.pressline.core.enrichment.lexical;

import static dev.pressline.core.enrichment.PostFixture.post;
import static dev.pressline.core.enrichment.lexical.EnricherTest.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.related.Neighbourhood;
import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.core.enrichment.related.VocabularyTag;
import dev.pressline.core.post.PostId;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnricherAndSiteTest {
  @Test
  void whatTheSiteTellsIsAskedForWithTheLanguageAndTheTagsOfThePost() {
    PublishedPosts site =
        asked ->
            new Neighbourhood(
                List.of(
                    new RelatedPost(
                        new PostId("blog/b"),
                        asked.site() + asked.tags() + asked.language(),
                        "/b/",
                        4)),
                List.of(
                    new VocabularyTag("Tech", "tech", 0.95),
                    new VocabularyTag("Open Source", "open-source", 0.9),
                    new VocabularyTag("Travel", "travel", 0.1)));

    Enrichment enrichment = enriched(site, 0.8);

    assertThat(enrichment.related())
        .extracting(RelatedPost::title)
        .containsExactly("blog[Tech]und");
    assertThat(enrichment.tags())
        .containsExactly(
            new EnrichedTag("Open Source", "open-source", Origin.VOCABULARY, 0.9, List.of()));
  }

  @Test
  void unlessTheOperatorSaysSoTagsDoNotDependOnWhatWasPublishedBefore() {
    PublishedPosts site =
        _ -> new Neighbourhood(List.of(), List.of(new VocabularyTag("Kafka", "kafka", 1)));

    double shipped = EnrichmentSettings.DEFAULTS.minTagProbability();

    assertThat(enriched(site, shipped).tags()).isEmpty();
  }

  private static Enrichment enriched(PublishedPosts site, double minTagProbability) {
    return new Enricher(ENGLISH, StepFailures.UNHEARD)
        .enrich(
            post("<p>x</p>").tags("Tech").build(),
            new EnrichmentKnowledge(Catalogue.EMPTY, site),
            new EnrichmentSettings(
                20, 0.9, 8, 0.4, 5, 200, 1_000_000, 1_000, 5, minTagProbability));
  }
}
