package dev.pressline.enrich;

import dev.pressline.core.enrichment.semantic.Embedder;
import dev.pressline.core.enrichment.semantic.EmbeddingModels;
import java.util.Optional;

/** A model that finds all texts alike. */
public final class FakeModels implements EmbeddingModels {
  @Override
  public Optional<Embedder> of(String language) {
    return Optional.of(text -> new float[] {1, 0});
  }

  @Override
  public void close() {}
}
