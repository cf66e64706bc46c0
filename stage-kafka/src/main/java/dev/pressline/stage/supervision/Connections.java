package dev.pressline.stage.supervision;

import dev.pressline.stage.telemetry.ConsumerLag;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;

/** Tells from a Kafka client's own metrics whether it is connected and how far it has read. */
public final class Connections {
  private static final String CONSUMERS = "consumer-metrics";
  private static final String COUNT = "connection-count";

  private volatile Supplier<Collection<? extends Metric>> metrics = List::of;

  /** From now on it is about the client with these metrics. */
  public void watch(Supplier<Collection<? extends Metric>> metrics) {
    this.metrics = metrics;
  }

  /** Whether the client being watched is connected to no broker. */
  public boolean areGone() {
    return areGone(metrics.get());
  }

  /** Records that the client being watched has not read yet. */
  public double lag() {
    return ConsumerLag.records(metrics.get());
  }

  /**
   * Whether there are consumers among the metrics and none is connected. Consumers ask all the
   * time, so theirs are never closed for being idle.
   */
  public static boolean areGone(Collection<? extends Metric> metrics) {
    double[] counts =
        metrics.stream()
            .filter(metric -> metric.metricName().group().equals(CONSUMERS))
            .filter(metric -> metric.metricName().name().equals(COUNT))
            .mapToDouble(
                metric -> metric.metricValue() instanceof Number count ? count.doubleValue() : 1)
            .toArray();
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    return counts.length > 0 && sum == 0;
  }
}
