package dev.pressline.launcher.web.http;

import java.time.Instant;
import java.util.Optional;

/** Conditional requests (RFC 9110, section 13), evaluated in the order of section 13.2.2. */
public final class Conditions {
  private Conditions() {}

  /** What the conditions of a request for an existing representation come to. */
  public enum Verdict {
    PROCEED,
    NOT_MODIFIED,
    FAILED
  }

  /** Evaluates them for {@code GET} or {@code HEAD} of a representation. */
  public static Verdict of(RequestFields request, Validators current) {
    if (!mayProceed(request, current)) {
      return Verdict.FAILED;
    }
    Optional<String> known = request.value("If-None-Match");
    boolean unchanged =
        known.isPresent()
            ? EntityTags.name(known.get(), current.tag(), true)
            : date(request, "If-Modified-Since")
                .filter(since -> !current.lastModified().isAfter(since))
                .isPresent();
    return unchanged ? Verdict.NOT_MODIFIED : Verdict.PROCEED;
  }

  private static boolean mayProceed(RequestFields request, Validators current) {
    Optional<String> wanted = request.value("If-Match");
    return wanted.isPresent()
        ? EntityTags.name(wanted.get(), current.tag(), false)
        : date(request, "If-Unmodified-Since")
            .filter(since -> current.lastModified().isAfter(since))
            .isEmpty();
  }

  /**
   * Whether a range may be answered with a part: the part that the reader has is of this version. A
   * date proves that only when the version was not younger than a second (section 13.1.5).
   *
   * @param now time of the answer
   */
  public static boolean allowPart(RequestFields request, Validators current, Instant now) {
    Optional<String> has = request.value("If-Range");
    if (has.isEmpty()) {
      return true;
    }
    String validator = has.get().strip();
    if (validator.startsWith("\"") || validator.startsWith("W/")) {
      return validator.equals(current.tag());
    }
    return HttpDate.read(validator)
        .filter(current.lastModified()::equals)
        .filter(since -> since.plusSeconds(1).isBefore(now))
        .isPresent();
  }

  private static Optional<Instant> date(RequestFields request, String field) {
    return request.value(field).flatMap(HttpDate::read);
  }
}
