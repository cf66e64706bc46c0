package dev.pressline.launcher.web.content;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.site.MediaType;
import dev.pressline.launcher.web.http.Validators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Optional;

/** One version of what is answered with. */
public interface Content {
  /** Half of a hash is shorter in every answer, and no two versions of a file share it. */
  int TAG_BYTES = 16;

  /** What it is. */
  MediaType type();

  /** What tells this version from others. */
  Validators validators();

  /** Whether readers who accept other codings may get other bytes. */
  default boolean isNegotiated() {
    return false;
  }

  /** How the bytes are compressed, as {@code Content-Encoding} names it. */
  default Optional<String> encoding() {
    return Optional.empty();
  }

  /**
   * The representation for a reader.
   *
   * @param accepted the field {@code Accept-Encoding}, if it was sent
   */
  default Content acceptedAs(Optional<String> accepted) {
    return this;
  }

  /**
   * Opens the bytes of this very version; empty when it was replaced meanwhile and cannot be had
   * any more.
   */
  Optional<Bytes> open() throws IOException;

  /** Bytes that stay as they are until they are closed. */
  interface Bytes extends AutoCloseable {
    /** How many. */
    long length();

    /** Writes some of them, which must be there. */
    void writeTo(OutputStream out, long first, long count) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** The strong entity tag of the bytes. */
  static String tagOf(byte[] bytes) {
    byte[] sha256 = Digest.SHA_256.start().digest(bytes);
    return '"' + HexFormat.of().formatHex(sha256, 0, TAG_BYTES) + '"';
  }
}
