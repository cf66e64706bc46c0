package dev.pressline.wire.registry;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The registry does not take our schema, or was never given it.
 *
 * <p>A fault of the installation and of no record: it strikes every record alike, and passes when
 * an operator registers the schema. It is therefore retriable, so that nobody dead-letters a whole
 * topic for it.
 */
public final class SchemaRefusedException extends RetriableException {
  private static final long serialVersionUID = 1L;

  public SchemaRefusedException(String message) {
    super(message);
  }
}
