package dev.pressline.core.enrichment.cache;

import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.KeptEnrichment;
import dev.pressline.core.enrichment.decision.SiteTags;
import dev.pressline.core.enrichment.lexical.Enricher;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.semantic.SemanticPass;
import dev.pressline.core.post.Post;
import java.util.Optional;

/**
 * The passes of enrichment, which give what they would give without a cache.
 *
 * <p>Related posts depend on all other posts of the site: they are asked for anew each time. So do
 * tags of the site's own vocabulary: where those are wanted, nothing is kept. Neither is a result
 * that lacks a step, since next time the step may succeed, nor that of a post without a content
 * hash.
 */
public final class CachedPasses {
  private CachedPasses() {}

  /** What {@link Enricher#enrich} says. */
  public static Enrichment first(
      Enricher enricher,
      EnrichmentCache cache,
      Post post,
      EnrichmentKnowledge knowledge,
      EnrichmentSettings settings) {
    if (!mayBeKept(post, settings)) {
      return enricher.enrich(post, knowledge, settings);
    }
    String key = CacheKey.ofFirstPass(post, knowledge, settings);
    return cache
        .find(key)
        .map(kept -> enricher.relatedAnew(kept.enrichment(), post, knowledge, settings))
        .orElseGet(
            () -> {
              Enrichment fresh = enricher.enrich(post, knowledge, settings);
              keep(cache, key, new KeptEnrichment(fresh, Optional.empty()));
              return fresh;
            });
  }

  /**
   * A second pass with its cache.
   *
   * @param pass that works out what is not kept
   */
  public record Second(SemanticPass pass, EnrichmentCache cache) {
    /** What {@link SemanticPass#enrich} says. */
    public EnrichedPost enrich(
        EnrichedPost first, EnrichmentKnowledge knowledge, EnrichmentSettings settings) {
      Post post = first.post();
      if (!mayBeKept(post, settings) || !first.enrichment().degraded().isEmpty()) {
        return pass.enrich(first, knowledge, settings);
      }
      SiteTags decided = knowledge.tagDecisions().ofSite(post.site());
      String key = CacheKey.ofSecondPass(post, first.enrichment(), decided, settings);
      return cache
          .find(key)
          .map(kept -> pass.relatedAnew(first, kept, knowledge, settings))
          .orElseGet(
              () -> {
                EnrichedPost fresh = pass.enrich(first, knowledge, settings);
                keep(cache, key, new KeptEnrichment(fresh.enrichment(), fresh.meaning()));
                return fresh;
              });
    }
  }

  private static boolean mayBeKept(Post post, EnrichmentSettings settings) {
    return settings.minTagProbability() >= 1 && !post.content().contentHash().isEmpty();
  }

  private static void keep(EnrichmentCache cache, String key, KeptEnrichment fresh) {
    if (fresh.enrichment().degraded().isEmpty()) {
      cache.keep(key, fresh);
    }
  }
}
