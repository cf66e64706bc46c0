package dev.pressline.core.admission.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as blogs write them, year first: {@code 2016-06-30}, {@code 2016/6/30 9:05}, {@code
 * 2016-06-30T09:05:00.123Z}, {@code 2016-06-30 09:05 +0800}, {@code 2016年6月30日}; and with English
 * month names. A date without a time is midnight; one without a zone is in the zone of the site. A
 * date that the calendar does not have is never moved to another.
 */
public final class DateReader {
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?"
              + "(?:(?:[Tt]|[Tt]?\\s+)(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d{1,9})\\d*)?)?"
              + "(?:\\s*([AaPp])\\.?[Mm]\\.?)?)?"
              + "\\s*(Z|z|[+-]\\d{1,2}(?::?\\d{2})?|[A-Z]{2,5}|[A-Z][A-Za-z]+/[A-Za-z_/]+)?");
  private static final Pattern BLANKS = Pattern.compile("\\s++");

  /** No date is longer. */
  private static final int MAX_LENGTH = 100;

  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(\\D.*)?");
  private static final List<DateTimeFormatter> WITH_MONTH_NAMES =
      Stream.of(
              "MMMM d, uuuu",
              "MMM d, uuuu",
              "d MMMM uuuu",
              "d MMM uuuu",
              "MMMM d, uuuu HH:mm[:ss]",
              "MMM d, uuuu HH:mm[:ss]",
              "EEE, d MMM uuuu HH:mm:ss z",
              "EEE, d MMM uuuu HH:mm:ss xx",
              "EEE MMM d uuuu HH:mm:ss 'GMT'xx",
              "EEE MMM d HH:mm:ss z uuuu",
              "EEE MMM d HH:mm:ss uuuu[ xx]")
          .map(DateReader::english)
          .toList();

  private DateReader() {}

  /** What reading a date comes to. */
  public sealed interface Reading {
    /** A moment. */
    record Moment(Instant instant) implements Reading {}

    /** A day, month, hour, minute or second that does not exist. */
    record DoesNotExist() implements Reading {}

    /** Day and month may be either way round. */
    record Ambiguous(LocalDate first, LocalDate second) implements Reading {}

    /** Not a date in any form known. */
    record Unreadable() implements Reading {}
  }

  /** Reads a date; one without a zone is in the given one. */
  public static Reading read(String written, ZoneId zone) {
    String text = BLANKS.matcher(written.strip()).replaceAll(" ");
    if (text.length() > MAX_LENGTH) {
      return new Reading.Unreadable();
    }
    Matcher parts = YEAR_FIRST.matcher(yearMovedFirst(text));
    if (parts.matches()) {
      return yearFirst(parts, zone);
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (last.matches() && isEitherWay(number(last, 1), number(last, 2))) {
      int year = number(last, 3);
      return new Reading.Ambiguous(
          LocalDate.of(year, number(last, 1), number(last, 2)),
          LocalDate.of(year, number(last, 2), number(last, 1)));
    }
    return WITH_MONTH_NAMES.stream()
        .map(format -> withMonthName(text, format, zone))
        .flatMap(Optional::stream)
        .findFirst()
        .<Reading>map(Reading.Moment::new)
        .orElse(new Reading.Unreadable());
  }

  /** Whether either may be the month, and the other one the day. */
  private static boolean isEitherWay(int first, int second) {
    return Math.min(first, second) >= 1 && Math.max(first, second) <= 12 && first != second;
  }

  private static String yearMovedFirst(String text) {
    Matcher last = YEAR_LAST.matcher(text);
    if (!last.matches()) {
      return text;
    }
    int first = number(last, 1);
    int second = number(last, 2);
    if (first <= 12 && second <= 12 && first != second) {
      return text;
    }
    int month = first > 12 ? second : first;
    int day = first > 12 ? first : second;
    return last.group(3) + "-" + month + "-" + day + (last.group(4) == null ? "" : last.group(4));
  }

  private static Reading yearFirst(Matcher parts, ZoneId zone) {
    Optional<ZoneId> written = Optional.ofNullable(parts.group(9)).flatMap(DateReader::zone);
    if (parts.group(9) != null && written.isEmpty()) {
      return new Reading.Unreadable();
    }
    try {
      LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
      ZonedDateTime moment = ZonedDateTime.of(day, time(parts), written.orElse(zone));
      return day.getYear() < 1
          ? new Reading.DoesNotExist()
          : new Reading.Moment(moment.toInstant());
    } catch (DateTimeException e) {
      return new Reading.DoesNotExist();
    }
  }

  private static LocalTime time(Matcher parts) {
    if (parts.group(4) == null) {
      return LocalTime.MIDNIGHT;
    }
    String half = Optional.ofNullable(parts.group(8)).orElse("").toLowerCase(Locale.ROOT);
    int hour = number(parts, 4);
    if (!half.isEmpty() && (hour < 1 || hour > 12)) {
      throw new DateTimeException("there is no such hour");
    }
    int inDay = half.isEmpty() ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
    return LocalTime.of(inDay, number(parts, 5), number(parts, 6), nanos(parts.group(7)));
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static int number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static Optional<ZoneId> zone(String written) {
    try {
      Matcher offset = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?").matcher(written);
      String minutes = offset.matches() && offset.group(3) != null ? offset.group(3) : "00";
      return Optional.of(
          offset.matches()
              ? ZoneId.of(
                  "%s%02d:%s".formatted(offset.group(1), Integer.valueOf(offset.group(2)), minutes))
              : ZoneId.of(
                  written.toUpperCase(Locale.ROOT).equals("Z") ? "Z" : written, ZoneId.SHORT_IDS));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> withMonthName(
      String text, DateTimeFormatter format, ZoneId zone) {
    try {
      TemporalAccessor parsed = format.parse(text);
      LocalDate day = parsed.query(TemporalQueries.localDate());
      LocalTime time =
          Optional.ofNullable(parsed.query(TemporalQueries.localTime())).orElse(LocalTime.MIDNIGHT);
      ZoneId written = Optional.ofNullable(parsed.query(TemporalQueries.zone())).orElse(zone);
      return Optional.of(ZonedDateTime.of(day, time, written).toInstant());
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter english(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
