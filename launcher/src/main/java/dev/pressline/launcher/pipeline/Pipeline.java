package dev.pressline.launcher.pipeline;

import dev.pressline.publish.search.SearchApi;
import java.util.Optional;

/**
 * A pipeline that can be talked to: one that runs elsewhere, or the embedded one while it is open.
 */
public interface Pipeline extends AutoCloseable {
  /** How to talk to it. */
  PipelineConnection connection();

  /** Whether it runs in this process and ends with it. */
  boolean isEmbedded();

  /** What answers searches, when it runs in this process and keeps an index. */
  default Optional<SearchApi> search() {
    return Optional.empty();
  }

  @Override
  void close();
}
