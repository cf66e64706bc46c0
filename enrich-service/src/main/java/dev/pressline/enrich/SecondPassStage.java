package dev.pressline.enrich;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.EnrichedEvent.PassedWithdrawal;
import dev.pressline.core.enrichment.cache.CachedPasses;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.semantic.SemanticPass;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.stage.Arrival;
import dev.pressline.stage.Outcome;
import dev.pressline.stage.Stage;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Enriches each post once more. Withdrawals are handed on, so that compaction takes the text of a
 * withdrawn post out of this topic, too.
 */
final class SecondPassStage implements Stage<EnrichedEvent, EnrichedEvent, Rejection> {
  private final CachedPasses.Second pass;
  private final EnrichmentSettings settings;
  private final Supplier<EnrichmentKnowledge> knowledge;

  SecondPassStage(
      CachedPasses.Second pass,
      EnrichmentSettings settings,
      Supplier<EnrichmentKnowledge> knowledge) {
    this.pass = pass;
    this.settings = settings;
    this.knowledge = knowledge;
  }

  @Override
  public Outcome<EnrichedEvent, Rejection> process(Arrival<EnrichedEvent> arrival) {
    Optional<EnrichedEvent> event = arrival.value();
    if (event.isEmpty()) {
      return new Outcome.Skip<>("tombstone");
    }
    return isDone(event.get())
        ? new Outcome.Skip<>("done")
        : new Outcome.Emit<>(arrival.key(), better(event.get()));
  }

  /** What was enriched anew comes by again when this pass has seen it. */
  private static boolean isDone(EnrichedEvent event) {
    return event instanceof EnrichedPost(_, var enrichment, _, _)
        && enrichment.level() >= SemanticPass.LEVEL;
  }

  private EnrichedEvent better(EnrichedEvent event) {
    return switch (event) {
      case EnrichedPost first -> pass.enrich(first, knowledge.get(), settings);
      case PassedWithdrawal withdrawal -> withdrawal;
    };
  }
}
