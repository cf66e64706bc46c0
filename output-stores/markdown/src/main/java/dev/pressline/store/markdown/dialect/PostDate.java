package dev.pressline.store.markdown.dialect;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Dates as each generator reads them right. Hexo takes every date for one on the wall's clock of
 * its own {@code timezone}, so that there the zone is left out; where the clock shows a time twice,
 * it cannot be.
 */
final class PostDate {
  private static final int NANO_DIGITS = 9;
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, NANO_DIGITS, true)
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter ON_THE_WALL = joined(" ", "");
  private static final DateTimeFormatter WITH_OFFSET = joined(" ", " xx");
  private static final DateTimeFormatter RFC_3339 = joined("T", "xxx");

  private PostDate() {}

  static String of(Instant instant, ZoneId zone, Dialect dialect) {
    ZonedDateTime time = instant.atZone(zone);
    return switch (dialect) {
      case HEXO ->
          isToldByTheWall(instant, zone) ? ON_THE_WALL.format(time) : WITH_OFFSET.format(time);
      case HUGO -> RFC_3339.format(time);
      case JEKYLL -> WITH_OFFSET.format(time);
    };
  }

  private static boolean isToldByTheWall(Instant instant, ZoneId zone) {
    LocalDateTime wall = LocalDateTime.ofInstant(instant, zone);
    return wall.atZone(zone).toInstant().equals(instant);
  }

  private static DateTimeFormatter joined(String between, String behind) {
    DateTimeFormatterBuilder builder =
        new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd")
            .appendLiteral(between)
            .append(TIME);
    return (behind.isEmpty() ? builder : builder.appendPattern(behind)).toFormatter(Locale.ROOT);
  }
}
