package dev.pressline.core.enrichment.semantic;

import java.util.Optional;

/**
 * The embedding models at hand, found by {@link java.util.ServiceLoader}; closing them frees what
 * they hold outside the heap.
 */
public interface EmbeddingModels extends AutoCloseable {
  /** The model for a language, BCP 47; empty when none of them knows it. */
  Optional<Embedder> of(String language);

  @Override
  void close();
}
