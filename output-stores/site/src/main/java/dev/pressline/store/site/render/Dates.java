package dev.pressline.store.site.render;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Instants as readers and machines want them, in the site's zone. */
record Dates(ZoneId zone) {
  /** The day, ISO 8601. */
  String day(Instant instant) {
    return instant.atZone(zone).toLocalDate().toString();
  }

  /** Date, time to the second and offset (RFC 3339). */
  String dateTime(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
  }
}
