package dev.pressline.enrich.view;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.enrichment.decision.TagDecisions;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.memory.SiteMemory;
import dev.pressline.wire.PipelineTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * What the first pass knows beyond a post and the {@link DecisionsView decisions of editors}.
 * Starts before the stage and gives the catalogue some time to be read; what takes longer holds the
 * stage up with {@link KnowledgeUnreadException}. The published posts are advice: nobody waits for
 * them.
 */
public final class KnowledgeViews implements SmartLifecycle, Closeable {
  /** Before the stages, which start in the default phase, and after them when stopping. */
  static final int PHASE = DEFAULT_PHASE - 100;

  private static final String SITE_MEMORY = "site-memory";

  private final CatalogueProjection catalogue;
  private final SiteMemoryProjection posts;
  private final TopicView<?> catalogueView;
  private final TopicView<?> postsView;
  private final Duration patience;
  private volatile boolean running;

  /**
   * What the views begin with.
   *
   * @param starter entries beneath those of the catalogue topic
   * @param patience how long the start of the service waits for the catalogue
   * @param state folder below which the memory of the sites is kept; without, it is made anew at
   *     every start
   */
  public record Settings(
      Collection<CatalogueEntry> starter, Duration patience, Optional<Path> state) {
    public Settings {
      starter = List.copyOf(starter);
    }
  }

  /**
   * Views that have not been started.
   *
   * @param connection settings of a Kafka consumer
   */
  public KnowledgeViews(
      PipelineTopics topics,
      Map<String, Object> connection,
      Settings settings,
      MeterRegistry meters) {
    this.catalogue = new CatalogueProjection(settings.starter());
    this.posts =
        settings
            .state()
            .map(state -> SiteMemoryProjection.in(state.resolve(SITE_MEMORY)))
            .orElseGet(SiteMemoryProjection::fleeting);
    this.catalogueView =
        new TopicView<>("catalogue", topics.catalogue(), catalogue, connection, meters);
    this.postsView =
        new TopicView<>("published-posts", topics.publications(), posts, connection, meters);
    this.patience = settings.patience();
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

  /** Keeps what is to be kept; the views have been stopped or never started. */
  @Override
  public void close() throws IOException {
    posts.close();
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
