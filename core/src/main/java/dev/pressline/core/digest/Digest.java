package dev.pressline.core.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash functions of FIPS 180-4 in use, which every Java platform has. */
public enum Digest {
  /** Only where a foreign format asks for it; it holds no attacker off. */
  SHA_1("SHA-1"),
  SHA_256("SHA-256");

  private final String algorithm;

  Digest(String algorithm) {
    this.algorithm = algorithm;
  }

  /** A digest that nothing was added to. */
  public MessageDigest start() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }

  /** The hash of a text in UTF-8. */
  public byte[] of(String text) {
    return start().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The hash of a text in UTF-8, in lower-case hexadecimal. */
  public String hexOf(String text) {
    return HexFormat.of().formatHex(of(text));
  }
}
