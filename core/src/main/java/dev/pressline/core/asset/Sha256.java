package dev.pressline.core.asset;

import dev.pressline.core.digest.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hash that names the bytes of an asset.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + hex);
    }
  }

  /** The hash that the text writes, if it writes one. */
  public static Optional<Sha256> read(String text) {
    return HEX.matcher(text).matches() ? Optional.of(new Sha256(text)) : Optional.empty();
  }

  /** What {@link #digest} was fed with; the digest starts anew. */
  public static Sha256 of(MessageDigest digest) {
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  /** The hash of the bytes. */
  public static Sha256 of(byte[] bytes) {
    MessageDigest digest = digest();
    digest.update(bytes);
    return of(digest);
  }

  /** The hash of all that is left in the stream. */
  public static Sha256 of(InputStream in) throws IOException {
    DigestInputStream hashed = new DigestInputStream(in, digest());
    hashed.transferTo(OutputStream.nullOutputStream());
    return of(hashed.getMessageDigest());
  }

  /** Something to feed bytes to. */
  public static MessageDigest digest() {
    return Digest.SHA_256.start();
  }

  @Override
  public String toString() {
    return hex;
  }
}
