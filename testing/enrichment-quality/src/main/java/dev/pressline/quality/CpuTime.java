package dev.pressline.quality;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Time computed, so that a busy machine does not count. */
public final class CpuTime {
  private CpuTime() {}

  /** Milliseconds that the work takes the calling thread, on an average of so many times. */
  public static double millis(int times, Runnable work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / times;
  }

  /**
   * Milliseconds that the work takes all threads of the process, the collector's and compiler's
   * among them, on an average of so many times.
   */
  public static double millisOfProcess(int times, Runnable work) {
    long start = processNanos();
    work.run();
    return (processNanos() - start) / 1e6 / times;
  }

  private static long processNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
