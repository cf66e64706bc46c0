package dev.pressline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
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
import dev.pressline.stage.Arrival;
import dev.pressline.stage.Outcome;
import dev.pressline.stage.RecordOrigin;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class AnewStageTest {
  private final Enricher enricher = new Enricher(_ -> List.of(), StepFailures.UNHEARD);
  private final AnewStage stage =
      new AnewStage(
          post -> enricher.enrich(post, EnrichmentKnowledge.NONE, EnrichmentSettings.DEFAULTS));

  @Test
  void theNumberOfARequestIsThatOfItsRecord() {
    Post post = Drafts.admitted("a", "# Title\n\nWords.");

    var outcome = stage.process(requested(Optional.of(post)));

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
                        assertThat(enriched.anew()).contains(Revision.of(1_000, 7));
                      });
            });
  }

  @Test
  void nothingButAPostIsEnrichedAnew() {
    PostWithdrawal withdrawal =
        new PostWithdrawal(new PostId("blog/a"), "blog", new Revision(7), new Withdrawal.Gone());

    assertThat(stage.process(requested(Optional.of(withdrawal)))).isInstanceOf(Outcome.Skip.class);
    assertThat(stage.process(requested(Optional.empty()))).isInstanceOf(Outcome.Skip.class);
  }

  private static Arrival<PostEvent> requested(Optional<PostEvent> event) {
    return new Arrival<>(
        "blog/a", event, new RecordOrigin("enrich-requests", 0, 7, 1_000), new RecordHeaders());
  }
}
