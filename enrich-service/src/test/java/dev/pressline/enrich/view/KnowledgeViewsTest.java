package dev.pressline.enrich.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.contracts.Topics;
import dev.pressline.core.enrichment.decision.TagDecisions;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.registry.LocalSchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.RetriableException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class KnowledgeViewsTest {
  private final PipelineTopics topics =
      new PipelineTopics(Topics.withPrefix("test."), new LocalSchemaRegistry());
  private final KnowledgeViews views =
      new KnowledgeViews(
          topics,
          Map.of(),
          new KnowledgeViews.Settings(List.of(), Duration.ZERO, Optional.empty()),
          new SimpleMeterRegistry());
  private final DecisionsView decisions =
      new DecisionsView(topics, Map.of(), Duration.ZERO, new SimpleMeterRegistry());

  @Test
  void beforeTheCatalogueIsReadThereIsNoKnowledgeAndNoPostIsToBlame() {
    assertThatThrownBy(() -> views.knowledge(TagDecisions.NONE))
        .isInstanceOf(RetriableException.class)
        .hasMessageStartingWith("The catalogue is still being read.");
  }

  @Test
  void beforeTheDecisionsOfEditorsAreReadNothingIsTakenForDecided() {
    assertThatThrownBy(decisions::decisions)
        .isInstanceOf(RetriableException.class)
        .hasMessageStartingWith("The decisions about tags are still being read.");
  }

  @Test
  void healthWaitsForTheCatalogueAndNotForThePublishedPosts() {
    Map<String, HealthIndicator> health = views.health();

    assertThat(health).containsOnlyKeys("catalogue", "publishedPosts");
    assertThat(health.get("catalogue").health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(decisions.health().get("tagDecisions").health().getStatus())
        .isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(health.get("publishedPosts").health().getStatus()).isEqualTo(Status.UP);
  }
}
