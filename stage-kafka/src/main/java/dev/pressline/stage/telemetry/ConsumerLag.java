package dev.pressline.stage.telemetry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Tells from a Kafka consumer's own metrics how many records it has not read yet. */
public final class ConsumerLag {
  private static final String FETCHES = "consumer-fetch-manager-metrics";
  private static final String LAG = "records-lag";
  private static final String RESTORING = "restore-consumer";

  private ConsumerLag() {}

  /**
   * Records in the partitions of the consumers that were not read when they last asked. Consumers
   * with which Kafka Streams restores its state do not count.
   */
  public static double records(Collection<? extends Metric> metrics) {
    // A topic with dots is told twice, once with underscores (KIP-1109).
    Map<String, Double> byPartition = new HashMap<>();
    for (Metric metric : metrics) {
      MetricName name = metric.metricName();
      if (name.group().equals(FETCHES)
          && name.name().equals(LAG)
          && !name.tags().getOrDefault("client-id", "").contains(RESTORING)
          && metric.metricValue() instanceof Number lag
          && Double.isFinite(lag.doubleValue())) {
        String partition =
            name.tags().getOrDefault("topic", "").replace('.', '_')
                + "-"
                + name.tags().getOrDefault("partition", "");
        byPartition.merge(partition, lag.doubleValue(), Math::max);
      }
    }
    return byPartition.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
