package dev.pressline.publish.search;

import java.util.Locale;

/**
 * Why a search is not answered (RFC 9457).
 *
 * @param detail this case, in a sentence
 * @param remedy what to do about it
 */
record SearchProblem(Kind kind, String detail, String remedy) {
  /** The kinds of problems; their names are stable and part of the API. */
  enum Kind {
    QUERY_UNCLEAR(400, "The query cannot be understood"),
    PARAMETER_UNREADABLE(400, "A parameter cannot be read"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not for this address"),
    INTERNAL(500, "Something failed on our side"),
    TOO_BUSY(503, "Too many searches at once"),
    INDEX_UNAVAILABLE(503, "The index cannot be searched now");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    /** The HTTP status. */
    int status() {
      return status;
    }

    /** The kind in a few words. */
    String title() {
      return title;
    }

    /** The URI that identifies the kind. */
    String type() {
      return "urn:pressline:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the same may be answered a moment later. */
    boolean passes() {
      return this == TOO_BUSY || this == INDEX_UNAVAILABLE;
    }
  }
}
