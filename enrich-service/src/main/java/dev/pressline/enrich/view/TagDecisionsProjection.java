package dev.pressline.enrich.view;

import dev.pressline.core.enrichment.decision.TagDecision;
import dev.pressline.core.enrichment.decision.TagDecisions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What editors decided about tags. */
final class TagDecisionsProjection implements Projection<TagDecision> {
  private final Map<String, TagDecision> decided = new TreeMap<>();
  private volatile TagDecisions snapshot = TagDecisions.NONE;
  private volatile int size;
  private boolean changed;

  TagDecisions snapshot() {
    return snapshot;
  }

  @Override
  public void apply(String key, Optional<TagDecision> value) {
    value.ifPresentOrElse(decision -> decided.put(key, decision), () -> decided.remove(key));
    changed = true;
  }

  /** They are few: readers see each poll at once. */
  @Override
  public void applied(boolean settled) {
    if (changed) {
      snapshot = TagDecisions.of(decided.values());
      size = decided.size();
      changed = false;
    }
  }

  @Override
  public int size() {
    return size;
  }
}
