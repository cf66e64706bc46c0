package dev.pressline.launcher.doctor.check;

import dev.pressline.launcher.console.Amounts;
import dev.pressline.launcher.doctor.check.Finding.Fine;
import dev.pressline.launcher.doctor.check.Finding.Worry;
import dev.pressline.launcher.doctor.check.Finding.Wrong;
import java.util.List;

/** Whether disks have room left. */
public final class DiskCheck {
  private static final String SUBJECT = "disks";
  private static final long GIGABYTE = 1_000_000_000L;

  private DiskCheck() {}

  /**
   * A disk.
   *
   * @param holds what is on it, in words: {@code the log of broker 1 in /var/lib/kafka}
   * @param total bytes
   * @param usable bytes that are free for us
   */
  public record Volume(String holds, long total, long usable) {}

  /** What each means. */
  public static List<Finding> of(List<Volume> volumes) {
    return volumes.stream().map(DiskCheck::of).toList();
  }

  private static Finding of(Volume volume) {
    String room =
        "%s of %s are free on the disk with %s."
            .formatted(
                Amounts.ofBytes(volume.usable()), Amounts.ofBytes(volume.total()), volume.holds());
    if (isNearlyFull(volume)) {
      return new Wrong(
          SUBJECT,
          "Only " + room,
          "When it is full, the log or the stores stop; what is acknowledged stays.",
          "Free space, or move it to a larger disk, now.");
    }
    if (isGettingFull(volume)) {
      return new Worry(
          SUBJECT,
          room,
          "When it is full, the log or the stores stop; what is acknowledged stays.",
          "Free space, or move it to a larger disk, before long.");
    }
    return new Fine(SUBJECT, room);
  }

  private static boolean isNearlyFull(Volume volume) {
    return volume.usable() < GIGABYTE || (part(volume) < 0.03 && volume.usable() < 20 * GIGABYTE);
  }

  private static boolean isGettingFull(Volume volume) {
    return volume.usable() < 3 * GIGABYTE
        || (part(volume) < 0.1 && volume.usable() < 50 * GIGABYTE);
  }

  private static double part(Volume volume) {
    return (double) volume.usable() / Math.max(1, volume.total());
  }
}
