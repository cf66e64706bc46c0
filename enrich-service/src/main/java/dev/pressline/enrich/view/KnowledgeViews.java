package dev.pressline.enrich.view;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.wire.PipelineTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Everything the service knows beyond a post. Starts before the stage and gives the catalogue some
 * time to be read; a catalogue that takes longer holds the stage up with {@link
 * CatalogueUnreadException}. The published posts are advice: nobody waits for them.
 */
public final class KnowledgeViews implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(KnowledgeViews.class);

  /** Before the stages, which start in the default phase, and after them when stopping. */
  private static final int PHASE = DEFAULT_PHASE - 100;

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
   * @throws CatalogueUnreadException as long as the catalogue has not been read to its end once
   */
  public EnrichmentKnowledge knowledge() {
    ViewProgress progress = catalogueView.progress();
    if (!progress.isCaughtUp()) {
      throw new CatalogueUnreadException(progress.trouble().orElse("It catches up by itself."));
    }
    return new EnrichmentKnowledge(catalogue.snapshot(), posts.posts());
  }

  /** How the views are doing, by name. */
  public Map<String, HealthIndicator> health() {
    return Map.of(
        "catalogue",
        new ViewHealth(catalogueView.progress(), catalogue, ViewHealth.Weight.NEEDED),
        "publishedPosts",
        new ViewHealth(postsView.progress(), posts, ViewHealth.Weight.ADVICE));
  }

  @Override
  public void start() {
    running = true;
    catalogueView.start();
    postsView.start();
    try {
      if (!catalogueView.progress().awaitCaughtUp(patience)) {
        LOG.atWarn()
            .addKeyValue("reason", catalogueView.progress().trouble().orElse("much to read"))
            .log("Service starts while the catalogue is still being read");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
