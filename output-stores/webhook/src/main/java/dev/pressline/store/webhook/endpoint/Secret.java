package dev.pressline.store.webhook.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What only we and a receiver know, by which it sees that a call comes from us (Standard Webhooks,
 * symmetric signatures). Nothing of it is ever shown.
 */
public final class Secret {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int FEWEST_BYTES = 24;
  private static final int MOST_BYTES = 64;

  private final SecretKeySpec key;

  private Secret(SecretKeySpec key) {
    this.key = key;
  }

  /**
   * The secret as operators write it: {@code whsec_} and 24 to 64 bytes in Base64.
   *
   * @throws IllegalArgumentException when it is not so; the message does not repeat it
   */
  public static Secret of(String written) {
    if (!written.startsWith(PREFIX)) {
      throw new IllegalArgumentException("a secret begins with " + PREFIX);
    }
    byte[] bytes = decoded(written.substring(PREFIX.length()));
    if (bytes.length < FEWEST_BYTES || bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "a secret has %d to %d bytes, not %d; make one with: echo %s$(openssl rand -base64 32)"
              .formatted(FEWEST_BYTES, MOST_BYTES, bytes.length, PREFIX));
    }
    return new Secret(new SecretKeySpec(bytes, ALGORITHM));
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      // Its message would quote a sign of the secret.
      throw new IllegalArgumentException("what follows %s is Base64".formatted(PREFIX));
    }
  }

  /**
   * The signature of a call.
   *
   * @param timestamp of the attempt, in seconds since 1970
   * @return the version of the scheme, a comma and the signature in Base64
   */
  public String sign(String id, long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
