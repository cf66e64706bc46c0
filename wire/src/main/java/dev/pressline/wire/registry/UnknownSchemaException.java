package dev.pressline.wire.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry has no Avro schema of an id: whatever names the id cannot be read. */
public final class UnknownSchemaException extends SerializationException {
  private static final long serialVersionUID = 1L;

  public UnknownSchemaException(String message) {
    super(message);
  }

  public UnknownSchemaException(String message, Throwable cause) {
    super(message, cause);
  }
}
