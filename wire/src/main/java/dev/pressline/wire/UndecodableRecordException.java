package dev.pressline.wire;

import org.apache.kafka.common.errors.SerializationException;

/**
 * Bytes that can never be read as the value their topic promises; the message says what is wrong.
 */
public final class UndecodableRecordException extends SerializationException {
  private static final long serialVersionUID = 1L;

  UndecodableRecordException(String message) {
    super(message);
  }

  UndecodableRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
