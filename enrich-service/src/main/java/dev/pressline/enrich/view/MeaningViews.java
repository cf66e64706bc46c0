package dev.pressline.enrich.view;

import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.memory.SiteMemory;
import dev.pressline.wire.PipelineTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * What the second pass knows of the posts already published: the memory of the first pass, or one
 * of its own in a process without a first pass, and what the posts mean. It is advice: nobody waits
 * for it.
 */
public final class MeaningViews implements SmartLifecycle {
  private final SiteMemory memory;
  private final Optional<TopicView<?>> postsView;
  private final MeaningProjection meanings;
  private final TopicView<?> meaningsView;
  private volatile boolean running;

  /**
   * Views that have not been started.
   *
   * @param connection settings of a Kafka consumer
   * @param first what the first pass knows, where this process does it
   */
  public MeaningViews(
      PipelineTopics topics,
      Map<String, Object> connection,
      Optional<KnowledgeViews> first,
      MeterRegistry meters) {
    SiteMemoryProjection posts = SiteMemoryProjection.fleeting();
    this.memory = first.map(KnowledgeViews::memory).orElseGet(posts::memory);
    this.postsView =
        first.isPresent()
            ? Optional.empty()
            : Optional.of(
                new TopicView<>(
                    "published-posts", topics.publications(), posts, connection, meters));
    this.meanings = new MeaningProjection(memory);
    this.meaningsView =
        new TopicView<>("meanings", topics.secondPass(), meanings, connection, meters);
  }

  /** What is known of the published posts now. */
  public PublishedPosts posts() {
    return memory;
  }

  /** How the view is doing, by its name. */
  public Map<String, HealthIndicator> health() {
    return Map.of(
        "meanings", new ViewHealth(meaningsView.progress(), meanings, ViewHealth.Weight.ADVICE));
  }

  @Override
  public void start() {
    running = true;
    postsView.ifPresent(TopicView::start);
    meaningsView.start();
  }

  @Override
  public void stop() {
    running = false;
    postsView.ifPresent(TopicView::stop);
    meaningsView.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return KnowledgeViews.PHASE;
  }
}
