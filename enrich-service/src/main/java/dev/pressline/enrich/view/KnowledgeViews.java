package dev.pressline.enrich.view;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.enrichment.decision.TagDecisions;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.memory.SiteMemory;
import dev.pressline.wire.PipelineTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * What the first pass knows beyond a post and the {@link DecisionsView decisions of editors}.
 * Starts before the stage and gives the catalogue some time to be read; what takes longer holds the
 * stage up with {@link KnowledgeUnreadException}. The published posts are advice: nobody waits for
 * them.
 */
public final class KnowledgeViews implements SmartLifecycle {
  /** Before the stages, which start in the default phase, and after them when stopping. */
  static final int PHASE = DEFAULT_PHASE - 100;

  private final CatalogueProjection catalogue;
  private final SiteMemoryProjection posts = new SiteMemoryProjection();
  private final TopicView<?> catalogueView;
  private final TopicView<?> postsView;
  private final Duration patience;
  private volatile boolean running;

  /**
   * Views that have not been started.
   *
   * @param connection settings of a Kafka consumer
   * @param starter entries beneath those of the catalogue topic
   * @param patience how long the start of the service waits for the catalogue
   */
  public KnowledgeViews(
      PipelineTopics topics,
      Map<String, Object> connection,
      Collection<CatalogueEntry> starter,
      Duration patience,
      MeterRegistry meters) {
    this.catalogue = new CatalogueProjection(starter);
    this.catalogueView =
        new TopicView<>("catalogue", topics.catalogue(), catalogue, connection, meters);
    this.postsView =
        new TopicView<>("published-posts", topics.publications(), posts, connection, meters);
    this.patience = patience;
  }

  /**
   * What is known now.
   *
   * @param decided by the editors about tags
   * @throws KnowledgeUnreadException as long as the catalogue has not been read to its end once
   */
  public EnrichmentKnowledge knowledge(TagDecisions decided) {
    catalogueView.demand("The catalogue is");
    return new EnrichmentKnowledge(catalogue.snapshot(), posts.memory(), decided);
  }

  SiteMemory memory() {
    return posts.memory();
  }

  /** How the views are doing, by name. */
  public Map<String, HealthIndicator> health() {
    return Map.of(
        "catalogue",
        new ViewHealth(catalogueView.progress(), catalogue, ViewHealth.Weight.CATALOGUE),
        "publishedPosts",
        new ViewHealth(postsView.progress(), posts, ViewHealth.Weight.ADVICE));
  }

  @Override
  public void start() {
    running = true;
    catalogueView.start();
    postsView.start();
    catalogueView.await(patience);
  }

  @Override
  public void stop() {
    running = false;
    catalogueView.stop();
    postsView.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
