package dev.pressline.enrich;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.EnrichedEvent.PassedWithdrawal;
import dev.pressline.core.enrichment.lexical.Enricher;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.stage.Arrival;
import dev.pressline.stage.Outcome;
import dev.pressline.stage.Stage;
import java.util.Optional;
import java.util.function.Supplier;

/** Enriches each post and passes each withdrawal on. It refuses nothing. */
final class EnrichStage implements Stage<PostEvent, EnrichedEvent, Rejection> {
  private final Enricher enricher;
  private final EnrichmentSettings settings;
  private final Supplier<EnrichmentKnowledge> knowledge;

  EnrichStage(
      Enricher enricher, EnrichmentSettings settings, Supplier<EnrichmentKnowledge> knowledge) {
    this.enricher = enricher;
    this.settings = settings;
    this.knowledge = knowledge;
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
      case Post post -> new EnrichedPost(post, enricher.enrich(post, knowledge.get(), settings));
      case PostWithdrawal withdrawal -> new PassedWithdrawal(withdrawal);
    };
  }
}
