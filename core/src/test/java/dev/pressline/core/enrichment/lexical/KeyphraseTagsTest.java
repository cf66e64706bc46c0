package dev.pressline.core.enrichment.lexical;

import static dev.pressline.core.enrichment.PostFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.PostFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyphraseTagsTest {
  private static final String TEXT =
      "<h2>Kubernetes autoscaling</h2>"
          + "<p>Kubernetes autoscaling adds pods when the load grows. We turned Kubernetes"
          + " autoscaling on for the ingest cluster, and the cluster grew by night.</p>"
          + "<pre><code>zebracommand zebracommand zebracommand zebracommand</code></pre>"
          + "<p>Before that, an operator had to look at Grafana and add pods. Grafana shows the"
          + " load, and Grafana tells when pods are missing. With Kubernetes autoscaling nobody"
          + " looks, and the pods come and go as they should all through the week.</p>";

  @Test
  void withoutEntitiesTheKeyphrasesOfTheTextBecomeTags() {
    Enrichment enrichment = enriched(5, post(TEXT).title("Kubernetes autoscaling for us"));

    assertThat(enrichment.degraded()).isEmpty();
    assertThat(enrichment.tags()).extracting(EnrichedTag::slug).contains("kubernetes-autoscaling");
    assertThat(enrichment.tags())
        .allSatisfy(
            tag -> {
              assertThat(tag.origin()).isEqualTo(Origin.KEYPHRASE);
              assertThat(tag.score()).isBetween(0.5, 1.0);
              assertThat(tag.evidence()).isNotEmpty();
            });
  }

  @Test
  void codeGivesNoKeyphrase() {
    Enrichment enrichment = enriched(5, post(TEXT));

    assertThat(enrichment.tags()).extracting(EnrichedTag::label).doesNotContain("zebracommand");
  }

  @Test
  void whatTheAuthorOrTheCatalogueSaysIsNotSaidAgain() {
    CatalogueEntry grafana =
        new CatalogueEntry(
            "grafana",
            "Grafana",
            List.of(),
            EntityType.PRODUCT,
            Optional.empty(),
            Optional.empty(),
            false);

    Enrichment enrichment =
        enriched(
            5, post(TEXT).title("Grafana and Kubernetes autoscaling").tags("kubernetes"), grafana);

    assertThat(enrichment.tags().getFirst().origin()).isEqualTo(Origin.CATALOGUE);
    assertThat(enrichment.tags())
        .extracting(EnrichedTag::slug)
        .contains("grafana")
        .doesNotContain("kubernetes", "kubernetes-autoscaling")
        .doesNotHaveDuplicates();
  }

  @Test
  void thereAreNoMoreThanTheOperatorAllows() {
    PostFixture fixture = post(TEXT).title("Kubernetes autoscaling with Grafana");

    assertThat(enriched(1, fixture).tags()).hasSize(1);
    assertThat(enriched(0, fixture).tags()).isEmpty();
  }

  private static Enrichment enriched(int keyphrases, PostFixture post, CatalogueEntry... entries) {
    EnrichmentSettings settings =
        new EnrichmentSettings(20, 0.9, 8, 0.4, 5, 200, 1_000_000, 1_000, keyphrases, 1);
    return EnricherTest.enrichedWith(settings, post, entries);
  }
}
