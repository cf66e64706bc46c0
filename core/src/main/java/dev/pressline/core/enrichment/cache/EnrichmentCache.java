package dev.pressline.core.enrichment.cache;

import dev.pressline.core.enrichment.KeptEnrichment;
import java.util.Optional;

/**
 * Keeps enrichments under keys that name everything they depend on, so that none of them is ever
 * out of date. It may forget any at any time, and must not fail. Thread-safe.
 */
public interface EnrichmentCache {
  /** What is kept under the key. */
  Optional<KeptEnrichment> find(String key);

  /** Keeps the enrichment under the key, perhaps. */
  void keep(String key, KeptEnrichment enrichment);
}
