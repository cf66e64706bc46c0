package dev.pressline.core.draft;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Source exactly as it was submitted, an immutable sequence of bytes. */
public final class SourceBytes {
  private final byte[] bytes;

  private SourceBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of the given bytes. */
  public static SourceBytes of(byte[] bytes) {
    return new SourceBytes(bytes.clone());
  }

  /** The text in UTF-8. */
  public static SourceBytes utf8(String text) {
    return new SourceBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Number of bytes. */
  public int length() {
    return bytes.length;
  }

  /** A copy of the bytes. */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceBytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "SourceBytes[" + bytes.length + "]";
  }
}
