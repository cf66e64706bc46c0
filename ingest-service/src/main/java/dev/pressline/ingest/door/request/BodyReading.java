package dev.pressline.ingest.door.request;

import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;

/** Reads bodies that may be larger than we take. */
public final class BodyReading {
  private BodyReading() {}

  /**
   * All of the body, or none of it: reading ends with the first byte that is too much.
   *
   * @param announced bytes of it, negative when nobody said
   * @throws ProblemException when it is larger than the limit
   */
  public static byte[] all(InputStream body, long announced, int limit) throws IOException {
    if (announced > limit) {
      throw tooLarge(limit);
    }
    byte[] bytes = body.readNBytes(limit);
    if (bytes.length == limit && body.read() >= 0) {
      throw tooLarge(limit);
    }
    return bytes;
  }

  /** What to answer to a body over the limit. */
  static ProblemException tooLarge(int limit) {
    return ProblemException.of(
        ProblemKind.BODY_TOO_LARGE,
        "The body has more than the %d bytes that are possible.".formatted(limit));
  }
}
