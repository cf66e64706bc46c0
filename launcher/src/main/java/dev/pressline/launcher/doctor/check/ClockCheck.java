package dev.pressline.launcher.doctor.check;

import dev.pressline.launcher.console.Amounts;
import dev.pressline.launcher.doctor.check.Finding.Fine;
import dev.pressline.launcher.doctor.check.Finding.Worry;
import dev.pressline.launcher.doctor.check.Finding.Wrong;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the clocks of the installation agree with the one of this machine. */
public final class ClockCheck {
  private static final String SUBJECT = "clocks";

  /** HTTP tells seconds; an answer takes a moment, too. */
  private static final Duration TOLERATED = Duration.ofSeconds(3);

  private static final Duration MUCH = Duration.ofSeconds(30);

  private ClockCheck() {}

  /**
   * A clock that was read.
   *
   * @param whose clock, in words: {@code the registry}
   * @param time that it shows; of records, that of the newest, which is in the past when all is
   *     well
   * @param read when it was read, by this machine's clock
   * @param isNow whether the time is that of the reading; otherwise it is an earlier one
   */
  public record Reading(String whose, Instant time, Instant read, boolean isNow) {
    private Duration ahead() {
      return Duration.between(read, time);
    }
  }

  /** What the readings mean. */
  public static List<Finding> of(List<Reading> readings) {
    List<Finding> findings = new ArrayList<>();
    readings.forEach(reading -> judged(reading).ifPresent(findings::add));
    if (findings.isEmpty()) {
      findings.add(
          new Fine(
              SUBJECT,
              readings.isEmpty()
                  ? "No clock could be read; the log holds nothing yet."
                  : "No clock was found to be ahead, of %d that could be read."
                      .formatted(readings.size())));
    }
    return findings;
  }

  private static Optional<Finding> judged(Reading reading) {
    Duration ahead = reading.ahead();
    boolean isBehind = ahead.isNegative();
    Duration off = ahead.abs();
    if ((isBehind && !reading.isNow()) || off.compareTo(TOLERATED) <= 0) {
      return Optional.empty();
    }
    String what =
        "The clock of %s is %s%s %s that of this machine."
            .formatted(
                reading.whose(),
                reading.isNow() ? "" : "at least ",
                Amounts.of(off),
                isBehind ? "behind" : "ahead of");
    String meaning =
        "Revisions follow from brokers' clocks: after a change of leaders new text could lose to"
            + " old. Times of posts, schedules and lag are wrong by as much.";
    String remedy = "Have both machines keep their time by NTP.";
    return Optional.of(
        off.compareTo(MUCH) > 0
            ? new Wrong(SUBJECT, what, meaning, remedy)
            : new Worry(SUBJECT, what, meaning, remedy));
  }
}
