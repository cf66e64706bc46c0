package dev.pressline.launcher.pipeline;

/**
 * A pipeline that can be talked to: one that runs elsewhere, or the embedded one while it is open.
 */
public interface Pipeline extends AutoCloseable {
  /** How to talk to it. */
  PipelineConnection connection();

  /** Whether it runs in this process and ends with it. */
  boolean isEmbedded();

  @Override
  void close();
}
