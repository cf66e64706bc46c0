package dev.pressline.enrich.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.wire.codec.ContractCodecs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;

/**
 * An enrichment as bytes: SHA-256 over its key and the rest, then Avro's single-object encoding of
 * the contract, which names its schema (Avro specification, "Single object encoding").
 */
final class EnrichmentFile {
  private static final int DIGEST_BYTES = 32;

  private EnrichmentFile() {}

  static byte[] write(String key, Enrichment enrichment) throws IOException {
    ByteBuffer told = ContractCodecs.enrichment().encode(enrichment).toByteBuffer();
    return ByteBuffer.allocate(DIGEST_BYTES + told.remaining())
        .put(digest(key, told.duplicate()))
        .put(told)
        .array();
  }

  /** Nothing when the bytes are not whole, belong to another key or have another schema. */
  static Optional<Enrichment> read(String key, byte[] bytes) {
    if (bytes.length < DIGEST_BYTES) {
      return Optional.empty();
    }
    ByteBuffer told = ByteBuffer.wrap(bytes, DIGEST_BYTES, bytes.length - DIGEST_BYTES);
    ByteBuffer claimed = ByteBuffer.wrap(bytes, 0, DIGEST_BYTES);
    if (!claimed.equals(ByteBuffer.wrap(digest(key, told.duplicate())))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ContractCodecs.enrichment()
              .decode(dev.pressline.contracts.Enrichment.fromByteBuffer(told.slice())));
    } catch (IOException | AvroRuntimeException anotherSchema) {
      return Optional.empty();
    }
  }

  private static byte[] digest(String key, ByteBuffer told) {
    MessageDigest digest = Digest.SHA_256.start();
    digest.update(key.getBytes(UTF_8));
    digest.update(told);
    return digest.digest();
  }
}
