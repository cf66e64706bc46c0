package dev.pressline.launcher.web.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What tells one version of a representation from another (RFC 9110, section 8.8).
 *
 * @param tag strong entity tag, in quotation marks
 * @param lastModified in whole seconds, as header fields have it
 */
public record Validators(String tag, Instant lastModified) {
  public Validators {
    lastModified = lastModified.truncatedTo(ChronoUnit.SECONDS);
  }
}
