package dev.pressline.ingest.door.access;

import dev.pressline.core.digest.Digest;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * SHA-256 of a bearer token: all that is kept of it. One round without salt is enough only because
 * tokens are long and random, see docs/adr/0011.
 */
public final class TokenHash {
  private static final int BYTES = 32;

  private final byte[] bytes;

  private TokenHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The hash that the hexadecimal digits write.
   *
   * @throws IllegalArgumentException when they are not 64
   */
  public static TokenHash ofHex(String digits) {
    byte[] bytes = HexFormat.of().parseHex(digits.strip());
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits");
    }
    return new TokenHash(bytes);
  }

  /** The hash of a token. */
  public static TokenHash ofToken(String token) {
    return new TokenHash(Digest.SHA_256.of(token));
  }

  /** Whether both are of the same token; takes as long for any two hashes. */
  public boolean isSameAs(TokenHash other) {
    return MessageDigest.isEqual(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenHash that && isSameAs(that);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
