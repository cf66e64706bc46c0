package dev.pressline.ingest.door.web;

import dev.pressline.ingest.door.request.DraftReading;

/** How large the JSON form of a draft may be, whose source has a limit of its own. */
final class JsonLimit {
  /** Base64 needs four bytes for three, quotes and line ends two for one. */
  private static final int GROWTH = 2;

  private static final int OTHER_FIELDS = 64 * 1024;

  private JsonLimit() {}

  static int of(DraftReading reading) {
    return Math.toIntExact(
        Math.min(Integer.MAX_VALUE, (long) GROWTH * reading.maxSourceBytes() + OTHER_FIELDS));
  }
}
