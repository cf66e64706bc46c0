package dev.pressline.stage.supervision;

import java.util.Collection;
import org.apache.kafka.common.Metric;

/** Reads from a Kafka client's own metrics whether it is connected. */
public final class Connections {
  private static final String CONSUMERS = "consumer-metrics";
  private static final String COUNT = "connection-count";

  private Connections() {}

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
