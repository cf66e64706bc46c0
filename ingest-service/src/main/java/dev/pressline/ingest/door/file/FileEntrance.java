package dev.pressline.ingest.door.file;

import dev.pressline.asset.AssetRefusedException;
import dev.pressline.asset.AssetStore;
import dev.pressline.core.asset.Sha256;
import dev.pressline.ingest.door.problem.Problem;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files in and says which are there; throws {@link ProblemException} for what cannot be.
 *
 * @param limit larger files are refused, in bytes
 */
public record FileEntrance(AssetStore store, long limit) {
  private static final Logger LOG = LoggerFactory.getLogger(FileEntrance.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** The hash that an address names. */
  public static Sha256 named(String written) {
    return Sha256.read(written.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemKind.HASH_UNREADABLE,
                    "The address does not end in 64 hexadecimal digits."));
  }

  /**
   * Takes the body.
   *
   * @param announced bytes of it, negative when nobody said
   * @throws IOException when the body ends early
   */
  public AssetStore.Put take(Sha256 sha256, InputStream body, long announced) throws IOException {
    if (announced > limit) {
      throw tooLarge();
    }
    BodyStream bytes = new BodyStream(body);
    try {
      return store.put(sha256, bytes, limit);
    } catch (AssetRefusedException refused) {
      throw switch (refused.reason()) {
        case TOO_LARGE -> tooLarge();
        case OTHER_BYTES ->
            ProblemException.of(ProblemKind.HASH_MISMATCH, String.valueOf(refused.getMessage()));
      };
    } catch (IOException e) {
      if (bytes.hasFailed()) {
        throw e;
      }
      throw unavailable(e);
    }
  }

  /** Number of the bytes; empty when they are not there. */
  public OptionalLong size(Sha256 sha256) {
    try {
      return store.size(sha256);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private ProblemException tooLarge() {
    return ProblemException.of(
        ProblemKind.FILE_TOO_LARGE, "The file has more than %d bytes.".formatted(limit));
  }

  private static ProblemException unavailable(IOException cause) {
    LOG.atError().setCause(cause).log("Asset store cannot be reached");
    return new ProblemException(
        Problem.of(ProblemKind.ASSET_STORE_UNAVAILABLE, "The asset store does not answer.")
            .retryAfter(PAUSE));
  }
}
