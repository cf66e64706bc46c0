package dev.pressline.launcher.command;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a span of time as the settings of the services are written: {@code 90s}, {@code 7d}. */
final class DurationOption implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    try {
      Duration span = DurationStyle.detectAndParse(text);
      if (span.isNegative()) {
        throw new TypeConversionException(text + " is in the future");
      }
      return span;
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(text + " is no span of time: write 90s, 15m, 24h or 7d");
    }
  }
}
