package dev.pressline.launcher.web.http;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates in header fields (RFC 9110, section 5.6.7), which have no fractions of seconds. */
public final class HttpDate {
  private static final DateTimeFormatter PREFERRED =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

  /** Obsolete, and to be understood all the same: of RFC 850 and of C's {@code asctime}. */
  private static final List<DateTimeFormatter> READ =
      List.of(
          PREFERRED,
          new DateTimeFormatterBuilder()
              .appendPattern("EEEE, dd-MMM-")
              .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
              .appendPattern(" HH:mm:ss 'GMT'")
              .toFormatter(Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH));

  private HttpDate() {}

  /** The form in which dates are sent. */
  public static String of(Instant time) {
    return PREFERRED.format(time.atOffset(ZoneOffset.UTC));
  }

  /**
   * The time that a field names; empty when it is no date, and then the field counts for nothing.
   */
  public static Optional<Instant> read(String written) {
    for (DateTimeFormatter form : READ) {
      try {
        return Optional.of(LocalDateTime.parse(written.strip(), form).toInstant(ZoneOffset.UTC));
      } catch (DateTimeParseException otherForm) {
        continue;
      }
    }
    return Optional.empty();
  }
}
