package dev.pressline.wire.registry;

import javax.net.ssl.SSLException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** No registry gave an answer; it is worth asking again, and no record is to blame. */
public final class RegistryUnavailableException extends RetriableException {
  private static final long serialVersionUID = 1L;

  public RegistryUnavailableException(String message) {
    super(message);
  }

  public RegistryUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Whether the last one asked let nobody in: without TLS that both trust, or without a password.
   */
  public boolean isRefused() {
    return getCause() instanceof SSLException
        || getCause() instanceof RegistryClient.RefusedException;
  }
}
