package dev.pressline.core.enrichment.semantic;

/** Turns texts into vectors that lie the nearer the more alike the texts' meaning is. */
@FunctionalInterface
public interface Embedder {
  /**
   * The vector of the text: of length 1, of the same size for every text, and the same whenever the
   * text is. Of a long text only the beginning counts.
   */
  float[] embed(String text);
}
