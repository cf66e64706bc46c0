package dev.pressline.quality.cache;

import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.cache.CachedPasses;
import dev.pressline.core.enrichment.cache.EnrichmentCache;
import dev.pressline.core.enrichment.lexical.Enricher;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.lexical.StepFailures;
import dev.pressline.core.enrichment.reading.OpenNlpLanguageDetector;
import dev.pressline.core.enrichment.semantic.EmbeddingModels;
import dev.pressline.core.enrichment.semantic.SemanticPass;
import dev.pressline.core.post.Post;
import dev.pressline.quality.CpuTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the same posts through a pass again and again. */
final class Replay {
  private static final EnrichmentSettings SETTINGS = EnrichmentSettings.DEFAULTS;
  private static final int WARM_UP = 100;

  private final List<Post> posts;
  private final Enricher enricher =
      new Enricher(OpenNlpLanguageDetector.bundled(), StepFailures.UNHEARD);
  private final SemanticPass semantic;

  Replay(List<Post> posts, EmbeddingModels models) {
    this.posts = posts;
    this.semantic = new SemanticPass(models, StepFailures.UNHEARD);
  }

  /**
   * What came out.
   *
   * @param millis of one processor for each post
   */
  record Run(List<EnrichedPost> posts, double millis) {
    void requireSameAs(Run other) {
      if (!posts.equals(other.posts)) {
        throw new IllegalStateException("what is kept is not what is worked out");
      }
    }
  }

  /** Has everything compiled, on a few of the posts. */
  void warmUp(EnrichmentKnowledge knowledge) {
    for (Post post : posts.subList(0, Math.min(WARM_UP, posts.size()))) {
      semantic.enrich(
          new EnrichedPost(post, enricher.enrich(post, knowledge, SETTINGS)), knowledge, SETTINGS);
    }
  }

  Run firstPass(EnrichmentCache cache, EnrichmentKnowledge knowledge) {
    return timed(
        told ->
            posts.forEach(
                post ->
                    told.accept(
                        new EnrichedPost(
                            post,
                            CachedPasses.first(enricher, cache, post, knowledge, SETTINGS)))));
  }

  Run secondPass(
      EnrichmentCache cache, List<EnrichedPost> enriched, EnrichmentKnowledge knowledge) {
    CachedPasses.Second second = new CachedPasses.Second(semantic, cache);
    return timed(
        told -> enriched.forEach(first -> told.accept(second.enrich(first, knowledge, SETTINGS))));
  }

  private Run timed(Consumer<Consumer<EnrichedPost>> work) {
    List<EnrichedPost> told = new ArrayList<>(posts.size());
    double millis = CpuTime.millis(posts.size(), () -> work.accept(told::add));
    return new Run(List.copyOf(told), millis);
  }
}
