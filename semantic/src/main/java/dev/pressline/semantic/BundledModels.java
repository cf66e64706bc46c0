package dev.pressline.semantic;

import ai.onnxruntime.OrtException;
import dev.pressline.core.enrichment.semantic.Embedder;
import dev.pressline.core.enrichment.semantic.EmbeddingModels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The models whose jars are dependencies of this module: all-MiniLM-L6-v2 for English. Loaded when
 * first asked for.
 */
public final class BundledModels implements EmbeddingModels {
  private static final String ENGLISH = "/all-minilm-l6-v2-q.onnx";
  private static final String ENGLISH_PIECES = "/all-minilm-l6-v2-q-tokenizer.json";

  private Optional<OnnxEmbedder> english = Optional.empty();

  @Override
  public synchronized Optional<Embedder> of(String language) {
    if (!language.equals("en") && !language.startsWith("en-")) {
      return Optional.empty();
    }
    if (english.isEmpty()) {
      english = Optional.of(load(ENGLISH, ENGLISH_PIECES));
    }
    return english.map(model -> model);
  }

  private static OnnxEmbedder load(String model, String pieces) {
    try (InputStream weights = resource(model);
        InputStream vocabulary = resource(pieces)) {
      return new OnnxEmbedder(WordPieces.read(vocabulary), weights.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the embedding model cannot be read", e);
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model cannot be loaded", e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream resource = BundledModels.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IOException("not on the class path: " + name);
    }
    return resource;
  }

  @Override
  public synchronized void close() {
    english.ifPresent(OnnxEmbedder::close);
    english = Optional.empty();
  }
}
