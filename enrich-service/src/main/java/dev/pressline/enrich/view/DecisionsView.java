package dev.pressline.enrich.view;

import dev.pressline.core.enrichment.decision.TagDecisions;
import dev.pressline.wire.PipelineTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * What editors decided about tags, which every pass must know. Starts before the stages and gives
 * the decisions some time to be read; when they take longer they hold the stages up with {@link
 * KnowledgeUnreadException}.
 */
public final class DecisionsView implements SmartLifecycle {
  private final TagDecisionsProjection decisions = new TagDecisionsProjection();
  private final TopicView<?> view;
  private final Duration patience;
  private volatile boolean running;

  /**
   * A view that has not been started.
   *
   * @param connection settings of a Kafka consumer
   * @param patience how long the start of the service waits for the decisions
   */
  public DecisionsView(
      PipelineTopics topics,
      Map<String, Object> connection,
      Duration patience,
      MeterRegistry meters) {
    this.view =
        new TopicView<>("tag-decisions", topics.tagDecisions(), decisions, connection, meters);
    this.patience = patience;
  }

  /**
   * What is decided now.
   *
   * @throws KnowledgeUnreadException as long as the decisions have not been read to their end once
   */
  public TagDecisions decisions() {
    view.demand("The decisions about tags are");
    return decisions.snapshot();
  }

  /** How the view is doing, by its name. */
  public Map<String, HealthIndicator> health() {
    return Map.of(
        "tagDecisions", new ViewHealth(view.progress(), decisions, ViewHealth.Weight.DECISIONS));
  }

  @Override
  public void start() {
    running = true;
    view.start();
    view.await(patience);
  }

  @Override
  public void stop() {
    running = false;
    view.stop();
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
