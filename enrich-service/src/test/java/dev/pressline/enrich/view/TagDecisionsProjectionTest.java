package dev.pressline.enrich.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.decision.TagDecision;
import dev.pressline.core.enrichment.decision.TagRuling;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TagDecisionsProjectionTest {
  private static final TagDecision SPAM = new TagDecision("blog", "Spam", new TagRuling.Blocked());

  private final TagDecisionsProjection projection = new TagDecisionsProjection();

  @Test
  void aDecisionCountsUntilItIsForgotten() {
    projection.apply(SPAM.recordKey(), Optional.of(SPAM));
    assertThat(projection.snapshot().ofSite("blog").shown("spam")).contains("spam");

    projection.applied(false);
    assertThat(projection.snapshot().ofSite("blog").shown("spam")).isEmpty();
    assertThat(projection.size()).isEqualTo(1);

    projection.apply(SPAM.recordKey(), Optional.empty());
    projection.applied(true);
    assertThat(projection.snapshot().ofSite("blog").shown("spam")).contains("spam");
  }
}
