package dev.pressline.enrich.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.enrichment.KeptEnrichment;
import dev.pressline.core.enrichment.Meaning;
import dev.pressline.wire.codec.ContractCodecs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;

/**
 * An enrichment as bytes: SHA-256 over its key and the rest; then the number of dimensions of what
 * the post means (0: not known) and a byte for each; then Avro's single-object encoding of the
 * contract, which names its schema (Avro specification, "Single object encoding").
 */
final class EnrichmentFile {
  private static final int DIGEST_BYTES = 32;
  private static final int HEAD_BYTES = DIGEST_BYTES + Short.BYTES;

  private EnrichmentFile() {}

  static byte[] write(String key, KeptEnrichment kept) throws IOException {
    ByteBuffer told = ContractCodecs.enrichment().encode(kept.enrichment()).toByteBuffer();
    byte[] meaning = kept.meaning().map(Meaning::bytes).orElseGet(() -> new byte[0]);
    ByteBuffer file = ByteBuffer.allocate(HEAD_BYTES + meaning.length + told.remaining());
    file.position(DIGEST_BYTES).putShort((short) meaning.length).put(meaning).put(told);
    return file.put(0, digest(key, file.position(DIGEST_BYTES))).array();
  }

  /** Nothing when the bytes are not whole, belong to another key or have another schema. */
  static Optional<KeptEnrichment> read(String key, byte[] bytes) {
    if (bytes.length < HEAD_BYTES) {
      return Optional.empty();
    }
    ByteBuffer file = ByteBuffer.wrap(bytes);
    byte[] claimed = new byte[DIGEST_BYTES];
    file.get(claimed);
    if (!MessageDigest.isEqual(claimed, digest(key, file.duplicate()))) {
      return Optional.empty();
    }
    try {
      byte[] meaning = new byte[file.getShort()];
      file.get(meaning);
      return Optional.of(
          new KeptEnrichment(
              ContractCodecs.enrichment()
                  .decode(dev.pressline.contracts.Enrichment.fromByteBuffer(file.slice())),
              meaning.length == 0 ? Optional.empty() : Optional.of(Meaning.of(meaning))));
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
