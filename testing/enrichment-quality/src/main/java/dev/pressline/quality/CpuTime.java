package dev.pressline.quality;

import java.lang.management.ManagementFactory;

/** Time that the calling thread has computed, so that a busy machine does not count. */
public final class CpuTime {
  private CpuTime() {}

  /** Milliseconds that the work takes, on an average of so many times. */
  public static double millis(int times, Runnable work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / times;
  }
}
