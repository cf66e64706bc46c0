package dev.pressline.ingest;

import java.io.UncheckedIOException;
import org.apache.kafka.common.errors.RetriableException;

/** The asset store gave no answer; it is worth asking again, and no record is to blame. */
final class AssetsUnavailableException extends RetriableException {
  private static final long serialVersionUID = 1L;

  AssetsUnavailableException(UncheckedIOException cause) {
    super("The asset store cannot be read; check the folder of pressline.assets.folder.", cause);
  }
}
