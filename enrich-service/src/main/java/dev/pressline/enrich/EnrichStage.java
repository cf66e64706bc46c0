package dev.pressline.enrich;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.EnrichedEvent.PassedWithdrawal;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.stage.Arrival;
import dev.pressline.stage.Outcome;
import dev.pressline.stage.Stage;
import java.util.Optional;
import java.util.function.Function;

/** Enriches each post and passes each withdrawal on. It refuses nothing. */
final class EnrichStage implements Stage<PostEvent, EnrichedEvent, Rejection> {
  private final Function<Post, Enrichment> firstPass;

  EnrichStage(Function<Post, Enrichment> firstPass) {
    this.firstPass = firstPass;
  }

  @Override
  public Outcome<EnrichedEvent, Rejection> process(Arrival<PostEvent> arrival) {
    Optional<PostEvent> event = arrival.value();
    return event.isEmpty()
        ? new Outcome.Skip<>("tombstone")
        : new Outcome.Emit<>(arrival.key(), enriched(event.get()));
  }

  private EnrichedEvent enriched(PostEvent event) {
    return switch (event) {
      case Post post -> new EnrichedPost(post, firstPass.apply(post));
      case PostWithdrawal withdrawal -> new PassedWithdrawal(withdrawal);
    };
  }
}
