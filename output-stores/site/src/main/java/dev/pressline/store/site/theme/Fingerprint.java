package dev.pressline.store.site.theme;

import dev.pressline.core.digest.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** One text that stands for many named contents. */
public final class Fingerprint {
  private Fingerprint() {}

  /** The SHA-256 over names and contents, in hexadecimal. */
  public static String of(Map<String, byte[]> contents) {
    MessageDigest digest = Digest.SHA_256.start();
    new TreeMap<>(contents)
        .forEach(
            (name, bytes) -> {
              String head = name + '\0' + bytes.length + '\0';
              digest.update(head.getBytes(StandardCharsets.UTF_8));
              digest.update(bytes);
            });
    return HexFormat.of().formatHex(digest.digest());
  }
}
