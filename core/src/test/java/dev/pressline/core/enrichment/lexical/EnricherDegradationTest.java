package dev.pressline.core.enrichment.lexical;

import static dev.pressline.core.catalogue.Entries.organisation;
import static dev.pressline.core.enrichment.PostFixture.post;
import static dev.pressline.core.enrichment.lexical.EnricherTest.ENGLISH;
import static dev.pressline.core.enrichment.lexical.EnricherTest.enrichedWith;
import static dev.pressline.core.enrichment.lexical.EnricherTest.knowledge;
import static dev.pressline.core.enrichment.lexical.EnricherTest.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.PostFixture;
import dev.pressline.core.enrichment.related.PublishedPosts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be done is left out and named; the post goes on. */
class EnricherDegradationTest {
  private static final CatalogueEntry OPENAI = organisation("OpenAI");

  @Test
  void aFailingStepIsLeftOutAndNamedAndReported() {
    List<String> reported = new ArrayList<>();
    Enricher enricher =
        new Enricher(
            _ -> {
              throw new IllegalStateException("no model");
            },
            (postId, step, cause) -> reported.add(postId + " " + step + " " + cause.getMessage()));
    PublishedPosts failing =
        _ -> {
          throw new IllegalStateException("no index");
        };

    Enrichment enrichment =
        enricher.enrich(
            post("<p>OpenAI wrote something long enough.</p>").build(),
            new EnrichmentKnowledge(Catalogue.of(List.of(OPENAI)), failing),
            EnrichmentSettings.DEFAULTS);

    assertThat(enrichment.degraded()).containsExactly("language", "related");
    assertThat(reported).containsExactly("blog/a language no model", "blog/a related no index");
    assertThat(enrichment.language()).isEqualTo("und");
    assertThat(enrichment.links()).hasSize(1);
  }

  @Test
  void aPostWhoseTextIsNotThatOfItsHtmlGetsNoPositions() {
    Enrichment enrichment =
        new Enricher(ENGLISH, StepFailures.UNHEARD)
            .enrich(
                post("<p>OpenAI</p>").buildWithText("Other OpenAI"),
                knowledge(OPENAI),
                EnrichmentSettings.DEFAULTS);

    assertThat(enrichment.degraded()).containsExactly("text");
    assertThat(enrichment.links()).isEmpty();
  }

  @Test
  void aTextBeyondTheLimitsIsEnrichedWithLess() {
    PostFixture fixture = post("<p>OpenAI OpenAI OpenAI OpenAI</p>");

    Enrichment tooLong = enrichedWith(settings(20, 10, 1_000), fixture, OPENAI);
    Enrichment tooMany = enrichedWith(settings(20, 1_000, 3), fixture, OPENAI);

    assertThat(tooLong.degraded()).containsExactly("entities");
    assertThat(tooLong.entities()).isEmpty();
    assertThat(tooMany.degraded()).containsExactly("entities");
    assertThat(tooMany.entities().getFirst().mentions()).hasSize(3);
  }
}
