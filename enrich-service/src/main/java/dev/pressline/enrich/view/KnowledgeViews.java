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
 * Everything the service knows beyond a post. Starts before the stage and gives the catalogue and
 * the decisions about tags some time to be read; what takes longer holds the stage up with {@link
 * KnowledgeUnreadException}. The published posts are advice: nobody waits for them.
 */
public final class KnowledgeViews implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(KnowledgeViews.class);

  /** Before the stages, which start in the default phase, and after them when stopping. */
  private static final int PHASE = DEFAULT_PHASE - 100;

  private final CatalogueProjection catalogue;
  private final TagDecisionsProjection decisions = new TagDecisionsProjection();
  private final SiteMemoryProjection posts = new SiteMemoryProjection();
  private final TopicView<?> catalogueView;
  private final TopicView<?> decisionsView;
  private final TopicView<?> postsView;
  private final Duration patience;
  private volatile boolean running;

  /**
   * Views that have not been started.
   *
   * @param connection settings of a Kafka consumer
   * @param starter entries beneath those of the catalogue topic
   * @param patience how long the start of the service waits for what it needs
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
    this.decisionsView =
        new TopicView<>("tag-decisions", topics.tagDecisions(), decisions, connection, meters);
    this.postsView =
        new TopicView<>("published-posts", topics.publications(), posts, connection, meters);
    this.patience = patience;
  }

  /**
   * What is known now.
   *
   * @throws KnowledgeUnreadException as long as the catalogue and the decisions about tags have not
   *     been read to their ends once
   */
  public EnrichmentKnowledge knowledge() {
    demand("The catalogue is still being read.", catalogueView.progress());
    demand("The decisions about tags are still being read.", decisionsView.progress());
    return new EnrichmentKnowledge(catalogue.snapshot(), posts.posts(), decisions.snapshot());
  }

  private static void demand(String what, ViewProgress progress) {
    if (!progress.isCaughtUp()) {
      throw new KnowledgeUnreadException(
          what, progress.trouble().orElse("It catches up by itself."));
    }
  }

  /** How the views are doing, by name. */
  public Map<String, HealthIndicator> health() {
    return Map.of(
        "catalogue",
        new ViewHealth(catalogueView.progress(), catalogue, ViewHealth.Weight.CATALOGUE),
        "tagDecisions",
        new ViewHealth(decisionsView.progress(), decisions, ViewHealth.Weight.DECISIONS),
        "publishedPosts",
        new ViewHealth(postsView.progress(), posts, ViewHealth.Weight.ADVICE));
  }

  @Override
  public void start() {
    running = true;
    catalogueView.start();
    decisionsView.start();
    postsView.start();
    try {
      long end = System.nanoTime() + patience.toNanos();
      await(catalogueView.progress(), end, "catalogue");
      await(decisionsView.progress(), end, "tag-decisions");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(ViewProgress progress, long end, String view)
      throws InterruptedException {
    Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    if (!progress.awaitCaughtUp(left)) {
      LOG.atWarn()
          .addKeyValue("view", view)
          .addKeyValue("reason", progress.trouble().orElse("much to read"))
          .log("Service starts while what it needs is still being read");
    }
  }

  @Override
  public void stop() {
    running = false;
    catalogueView.stop();
    decisionsView.stop();
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
