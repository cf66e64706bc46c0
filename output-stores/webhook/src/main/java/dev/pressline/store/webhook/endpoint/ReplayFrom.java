package dev.pressline.store.webhook.endpoint;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * From which point of the log on an endpoint is told of posts that it was not told of before.
 *
 * @param text {@code earliest}, {@code latest} or a time such as {@code 2026-11-01T00:00:00Z}
 */
public record ReplayFrom(String text) {
  /** What is published from now on. */
  public static final ReplayFrom LATEST = new ReplayFrom("latest");

  /** Everything that there is. */
  public static final ReplayFrom EARLIEST = new ReplayFrom("earliest");

  public ReplayFrom {
    if (!text.equals("latest") && !text.equals("earliest") && !isTime(text)) {
      throw new IllegalArgumentException(
          "replay-from is earliest, latest or a time such as 2026-11-01T00:00:00Z, not " + text);
    }
  }

  private static boolean isTime(String text) {
    try {
      return Instant.parse(text).isAfter(Instant.MIN);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** The point, for an endpoint that is set up now. */
  public Instant since(Instant now) {
    return switch (text) {
      case "latest" -> now;
      case "earliest" -> Instant.EPOCH;
      default -> Instant.parse(text);
    };
  }
}
