package dev.pressline.asset;

import dev.pressline.core.asset.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Passes bytes on while counting and hashing them, so that they are read once. */
final class CheckedStream {
  private static final int BUFFER_BYTES = 64 * 1024;

  private CheckedStream() {}

  /**
   * Writes all the bytes.
   *
   * @throws AssetRefusedException when they are not those of the hash or more than the limit; by
   *     then they may be written
   */
  static void copy(InputStream in, OutputStream out, Sha256 expected, long limit)
      throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    long total = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      total += read;
      if (total > limit) {
        throw new AssetRefusedException(
            AssetRefusedException.Reason.TOO_LARGE,
            "The file has more than %,d bytes.".formatted(limit));
      }
      digest.update(buffer, 0, read);
      out.write(buffer, 0, read);
    }
    Sha256 found = Sha256.of(digest);
    if (!found.equals(expected)) {
      throw new AssetRefusedException(
          AssetRefusedException.Reason.OTHER_BYTES, "The SHA-256 of the bytes is " + found + ".");
    }
  }

  /** Reads all the bytes and keeps none. */
  static void check(InputStream in, Sha256 expected, long limit) throws IOException {
    copy(in, OutputStream.nullOutputStream(), expected, limit);
  }
}
