package dev.pressline.launcher.console;

import java.time.Duration;
import java.util.Locale;

/** Amounts as people say them, no more exact than they are read. */
public final class Amounts {
  private static final long KILO = 1_000;
  private static final String[] BYTES = {"bytes", "kB", "MB", "GB", "TB", "PB"};

  private Amounts() {}

  /** A span of time: {@code 350 ms}, {@code 4.2 s}, {@code 3 min 20 s}, {@code 5 h 2 min}. */
  public static String of(Duration span) {
    if (span.isNegative()) {
      return "-" + of(span.negated());
    }
    if (span.compareTo(Duration.ofSeconds(1)) < 0) {
      return span.toMillis() + " ms";
    }
    if (span.compareTo(Duration.ofMinutes(1)) < 0) {
      return number(span.toMillis() / 1_000.0) + " s";
    }
    if (span.compareTo(Duration.ofHours(1)) < 0) {
      return two(span.toMinutes(), "min", span.toSecondsPart(), "s");
    }
    if (span.compareTo(Duration.ofDays(1)) < 0) {
      return two(span.toHours(), "h", span.toMinutesPart(), "min");
    }
    return two(span.toDays(), "d", span.toHoursPart(), "h");
  }

  /** Bytes in powers of a thousand, as makers of disks count: {@code 1.5 GB}. */
  public static String ofBytes(long bytes) {
    double amount = bytes;
    int unit = 0;
    while (amount >= KILO && unit < BYTES.length - 1) {
      amount /= KILO;
      unit++;
    }
    return number(amount) + " " + BYTES[unit];
  }

  private static String two(long much, String unit, long little, String smallerUnit) {
    return much + " " + unit + (little == 0 ? "" : " " + little + " " + smallerUnit);
  }

  private static String number(double amount) {
    String text = String.format(Locale.ROOT, amount < 10 ? "%.1f" : "%.0f", amount);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
