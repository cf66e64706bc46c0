package dev.pressline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.EnrichedEvent.PassedWithdrawal;
import dev.pressline.core.enrichment.cache.CachedPasses;
import dev.pressline.core.enrichment.lexical.Enricher;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.lexical.StepFailures;
import dev.pressline.core.enrichment.semantic.SemanticPass;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.enrich.cache.PassCaches;
import dev.pressline.stage.Arrival;
import dev.pressline.stage.Outcome;
import dev.pressline.stage.RecordOrigin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class SecondPassStageTest {
  private final SecondPassStage stage =
      new SecondPassStage(
          new CachedPasses.Second(
              new SemanticPass(new FakeModels(), StepFailures.UNHEARD),
              PassCaches.ofSecondPass(1_000_000, Optional.empty(), new SimpleMeterRegistry())),
          EnrichmentSettings.DEFAULTS,
          () -> EnrichmentKnowledge.NONE);

  @Test
  void everyRevisionComesOutOnceMoreAtTheHigherLevel() {
    Post post = Drafts.admitted("a", "# A\n\nWords.");
    var first =
        new Enricher(_ -> List.of(), StepFailures.UNHEARD)
            .enrich(post, EnrichmentKnowledge.NONE, EnrichmentSettings.DEFAULTS);

    var outcome = stage.process(arrival(Optional.of(new EnrichedPost(post, first))));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Emit.class,
            emit -> {
              assertThat(emit.key()).isEqualTo("blog/a");
              EnrichedPost better = (EnrichedPost) emit.value();
              assertThat(better.post()).isEqualTo(post);
              assertThat(better.enrichment().level()).isEqualTo(2);
              assertThat(better.meaning()).isPresent();
            });
  }

  @Test
  void aWithdrawalIsHandedOn() {
    EnrichedEvent withdrawal =
        new PassedWithdrawal(
            new PostWithdrawal(
                new PostId("blog/a"), "blog", new Revision(9), new Withdrawal.Gone()));

    assertThat(stage.process(arrival(Optional.of(withdrawal))))
        .isEqualTo(new Outcome.Emit<EnrichedEvent, Rejection>("blog/a", withdrawal));
  }

  @Test
  void aTombstoneIsSkipped() {
    assertThat(stage.process(arrival(Optional.empty()))).isInstanceOf(Outcome.Skip.class);
  }

  private static Arrival<EnrichedEvent> arrival(Optional<EnrichedEvent> event) {
    return new Arrival<>(
        "blog/a", event, new RecordOrigin("enriched-posts", 0, 0, 0), new RecordHeaders());
  }
}
