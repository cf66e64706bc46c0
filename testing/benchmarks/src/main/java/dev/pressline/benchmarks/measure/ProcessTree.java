package dev.pressline.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What Linux tells in {@code /proc} about a process and those that it has started. */
public record ProcessTree(ProcessHandle root) {
  /** Linux counts for programs in hundredths of a second, whatever it counts in itself. */
  private static final long MILLIS_A_TICK = 10;

  /** Behind the name, which ends with a parenthesis: utime, stime, cutime and cstime. */
  private static final int FIRST_TIME = 11;

  private static final int TIMES = 4;

  /** Processor time so far, that of children which have ended included. */
  public Duration cpu() {
    return Duration.ofMillis(MILLIS_A_TICK * all().mapToLong(ProcessTree::ticks).sum());
  }

  /** Resident memory now, in megabytes. */
  long residentMegabytes() {
    return all().mapToLong(process -> kilobytes(process, "VmRSS:")).sum() >> 10;
  }

  /** The most memory that was ever resident, in megabytes. */
  long peakMegabytes() {
    return all().mapToLong(process -> kilobytes(process, "VmHWM:")).sum() >> 10;
  }

  /** The process itself first. */
  Stream<ProcessHandle> all() {
    return Stream.concat(Stream.of(root), root.descendants());
  }

  private static long ticks(ProcessHandle process) {
    String stat = text(process, "stat");
    if (stat.isEmpty()) {
      return 0;
    }
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = 0;
    for (int field = FIRST_TIME; field < FIRST_TIME + TIMES; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    return ticks;
  }

  private static long kilobytes(ProcessHandle process, String name) {
    return text(process, "status")
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  /** Nothing for a process that has ended meanwhile. */
  private static String text(ProcessHandle process, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
    } catch (IOException ended) {
      return "";
    }
  }
}
