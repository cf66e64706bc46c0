package dev.pressline.enrich.view;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.CatalogueEntry;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue as its topic has it, over a starter catalogue. An entry of the topic takes the
 * place of the starter's entry with the same id; a tombstone gives the place back.
 */
final class CatalogueProjection implements Projection<CatalogueEntry> {
  /** While edits keep coming, readers see them after so long at the latest. */
  private static final long MAX_NANOS_BETWEEN_SNAPSHOTS = Duration.ofSeconds(5).toNanos();

  private final Map<String, CatalogueEntry> starter = new LinkedHashMap<>();
  private final Map<String, CatalogueEntry> edited = new LinkedHashMap<>();
  private volatile Catalogue snapshot;
  private boolean changed;
  private long lastSnapshot = System.nanoTime();

  CatalogueProjection(Collection<CatalogueEntry> starter) {
    starter.forEach(entry -> this.starter.put(entry.entityId(), entry));
    this.snapshot = Catalogue.of(List.copyOf(this.starter.values()));
  }

  Catalogue snapshot() {
    return snapshot;
  }

  @Override
  public void apply(String key, Optional<CatalogueEntry> value) {
    value.ifPresentOrElse(entry -> edited.put(key, entry), () -> edited.remove(key));
    changed = true;
  }

  @Override
  public void applied(boolean settled) {
    boolean overdue = System.nanoTime() - lastSnapshot > MAX_NANOS_BETWEEN_SNAPSHOTS;
    if (changed && (settled || overdue)) {
      Map<String, CatalogueEntry> entries = new LinkedHashMap<>(starter);
      entries.putAll(edited);
      snapshot = Catalogue.of(entries.values());
      changed = false;
      lastSnapshot = System.nanoTime();
    }
  }

  @Override
  public int size() {
    return snapshot.size();
  }
}
