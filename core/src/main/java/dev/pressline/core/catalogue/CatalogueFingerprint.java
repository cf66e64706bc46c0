package dev.pressline.core.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.digest.Digest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;

/** SHA-256 over entries in their order; each text after its length, each list after its size. */
final class CatalogueFingerprint {
  private final MessageDigest digest = Digest.SHA_256.start();

  private CatalogueFingerprint() {}

  static String of(Collection<CatalogueEntry> entries) {
    CatalogueFingerprint fingerprint = new CatalogueFingerprint();
    entries.forEach(fingerprint::add);
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  private void add(CatalogueEntry entry) {
    add(entry.entityId());
    add(entry.name());
    add(entry.aliases());
    add(entry.type().name());
    add(entry.url().stream().toList());
    add(entry.description().stream().toList());
    add(Boolean.toString(entry.blocked()));
  }

  private void add(Collection<String> texts) {
    add(texts.size());
    texts.forEach(this::add);
  }

  private void add(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    add(utf8.length);
    digest.update(utf8);
  }

  private void add(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }
}
