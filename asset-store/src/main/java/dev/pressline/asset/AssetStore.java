package dev.pressline.asset;

import dev.pressline.core.asset.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Bytes under their hash. Safe for any number of threads and processes at once; whoever sees bytes
 * sees all of them. {@link IOException} always means that the place cannot be reached now.
 */
public interface AssetStore {
  /** Has nothing and takes nothing. */
  AssetStore NONE = new NoAssets();

  /** Largest file that is taken unless an operator says otherwise: 64 MiB. */
  long DEFAULT_MAX_BYTES = 64L * 1024 * 1024;

  /** What became of bytes that were put. */
  enum Put {
    /** They are there now. */
    NEW,
    /** They had been there before. */
    KNOWN
  }

  /**
   * Takes the bytes, durably, unless they are not those of the hash. Doing it again changes
   * nothing; nothing is left of bytes that are refused or end early.
   *
   * @param bytes read to their end, never held in memory as a whole; not closed
   * @param limit more bytes are refused
   * @throws AssetRefusedException when they are other bytes, or too many
   */
  Put put(Sha256 sha256, InputStream bytes, long limit) throws IOException;

  /** The bytes, to be closed by the caller; empty when they are not there. */
  Optional<InputStream> open(Sha256 sha256) throws IOException;

  /** Number of the bytes; empty when they are not there. */
  OptionalLong size(Sha256 sha256) throws IOException;

  /**
   * Forgets the bytes.
   *
   * @return whether they were there
   */
  boolean delete(Sha256 sha256) throws IOException;
}
