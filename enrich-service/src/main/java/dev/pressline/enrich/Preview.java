package dev.pressline.enrich;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.decision.TagDecisions;
import dev.pressline.core.enrichment.lexical.Enricher;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.lexical.StepFailures;
import dev.pressline.core.enrichment.reading.OpenNlpLanguageDetector;
import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.core.post.Post;
import dev.pressline.enrich.EnrichProperties.Enrich;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/**
 * The first pass without the service, for those who want to know what it would say. Its settings
 * are those that the environment gives the service. It does not know the published posts.
 */
public final class Preview {
  private final Enricher enricher =
      new Enricher(OpenNlpLanguageDetector.bundled(), StepFailures.UNHEARD);
  private final EnrichmentKnowledge knowledge;
  private final EnrichmentSettings settings;

  private Preview(EnrichmentKnowledge knowledge, EnrichmentSettings settings) {
    this.knowledge = knowledge;
    this.settings = settings;
  }

  /**
   * A preview with the editors' own entries of the catalogue and their decisions.
   *
   * @param own entries, each over that of the starter catalogue with its id
   */
  public static Preview of(Collection<CatalogueEntry> own, TagDecisions decided) {
    Enrich enrich =
        Binder.get(new StandardEnvironment()).bindOrCreate("pressline.enrich", Enrich.class);
    Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
    if (enrich.starterCatalogue()) {
      StarterCatalogue.entries().forEach(entry -> entries.put(entry.entityId(), entry));
    }
    own.forEach(entry -> entries.put(entry.entityId(), entry));
    return new Preview(
        new EnrichmentKnowledge(Catalogue.of(entries.values()), PublishedPosts.NONE, decided),
        enrich.settings());
  }

  /** What the first pass would say about the post. */
  public Enrichment enrich(Post post) {
    return enricher.enrich(post, knowledge, settings);
  }
}
