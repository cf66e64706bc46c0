package dev.pressline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.EnrichedEvent.PassedWithdrawal;
import dev.pressline.core.enrichment.lexical.Enricher;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.lexical.StepFailures;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.stage.Arrival;
import dev.pressline.stage.Outcome;
import dev.pressline.stage.RecordOrigin;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EnrichStageTest {
  private final EnrichStage stage =
      new EnrichStage(
          post ->
              new Enricher(_ -> List.of(), StepFailures.UNHEARD)
                  .enrich(post, EnrichmentKnowledge.NONE, EnrichmentSettings.DEFAULTS));

  @Test
  void aPostGoesOnWithItsEnrichment() {
    Post post = Drafts.admitted("a", "# Title\n\nFour words are here.");

    Outcome<EnrichedEvent, Rejection> outcome = stage.process(arrival(Optional.of(post)));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Emit.class,
            emit -> {
              assertThat(emit.key()).isEqualTo("blog/a");
              assertThat(emit.value())
                  .isInstanceOfSatisfying(
                      EnrichedPost.class,
                      enriched -> {
                        assertThat(enriched.post()).isEqualTo(post);
                        assertThat(enriched.enrichment().wordCount()).isPositive();
                      });
            });
  }

  @Test
  void aWithdrawalPassesAsItIs() {
    PostWithdrawal withdrawal =
        new PostWithdrawal(new PostId("blog/a"), "blog", new Revision(7), new Withdrawal.Gone());

    assertThat(stage.process(arrival(Optional.of(withdrawal))))
        .isEqualTo(new Outcome.Emit<>("blog/a", new PassedWithdrawal(withdrawal)));
  }

  @Test
  void aTombstoneIsSkipped() {
    assertThat(stage.process(arrival(Optional.empty()))).isEqualTo(new Outcome.Skip<>("tombstone"));
  }

  private static Arrival<PostEvent> arrival(Optional<PostEvent> event) {
    return new Arrival<>("blog/a", event, new RecordOrigin("posts", 0, 0, 0), new RecordHeaders());
  }
}
