package dev.pressline.semantic;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.pressline.core.enrichment.semantic.Embedder;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * A sentence embedding as in Sentence-BERT (Reimers and Gurevych, 2019): the mean of the vectors of
 * all pieces, at length 1. Thread-safe.
 *
 * <p>Texts go through the model one by one: its activations are quantised by the largest of a
 * batch, so that in a batch the vector of a text would depend on the others. And each call works in
 * one thread, whatever the number of processors, as the second pass is to leave them to the first.
 */
final class OnnxEmbedder implements Embedder, AutoCloseable {
  private static final int LONGEST = 256;

  private final WordPieces pieces;
  private final OrtEnvironment environment;
  private final OrtSession session;

  /**
   * An embedder.
   *
   * @param model in ONNX, with the inputs and the output of a BERT encoder
   */
  OnnxEmbedder(WordPieces pieces, byte[] model) throws OrtException {
    this.pieces = pieces;
    environment = OrtEnvironment.getEnvironment();
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(model, options);
    }
  }

  @Override
  public float[] embed(String text) {
    long[] numbers = pieces.of(text, LONGEST);
    long[] mask = new long[numbers.length];
    Arrays.fill(mask, 1);
    try (OnnxTensor ids = tensor(numbers);
        OnnxTensor attention = tensor(mask);
        OnnxTensor segments = tensor(new long[numbers.length]);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", ids, "attention_mask", attention, "token_type_ids", segments))) {
      return mean(((float[][][]) result.get(0).getValue())[0]);
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model failed", e);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static float[] mean(float[][] vectors) {
    float[] sum = new float[vectors[0].length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    double squares = 0;
    for (float value : sum) {
      squares += (double) value * value;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (float) (sum[i] / length);
    }
    return sum;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model cannot be closed", e);
    }
  }
}
