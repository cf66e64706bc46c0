package dev.pressline.stage.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class ConsumerLagTest {
  private static final String FETCHES = "consumer-fetch-manager-metrics";

  private record Told(MetricName metricName, Object metricValue) implements Metric {}

  @Test
  void theLagsOfAllPartitionsAreAdded() {
    assertThat(
            ConsumerLag.records(List.of(lag("a", "drafts", "0", 3.0), lag("a", "drafts", "1", 4))))
        .isEqualTo(7);
  }

  @Test
  void aTopicWithDotsThatIsToldTwiceCountsOnce() {
    assertThat(
            ConsumerLag.records(
                List.of(
                    lag("a", "pressline.drafts", "0", 5.0),
                    lag("a", "pressline_drafts", "0", 5.0))))
        .isEqualTo(5);
  }

  @Test
  void whatIsNotKnownYetAndWhatIsRestoredIsNoLag() {
    assertThat(
            ConsumerLag.records(
                List.of(
                    lag("a", "drafts", "0", Double.NaN),
                    lag("gate-StreamThread-1-restore-consumer", "changelog", "0", 900.0),
                    new Told(
                        new MetricName("records-lag-max", FETCHES, "", Map.of("client-id", "a")),
                        8.0))))
        .isZero();
  }

  private static Metric lag(String client, String topic, String partition, Object value) {
    return new Told(
        new MetricName(
            "records-lag",
            FETCHES,
            "",
            Map.of("client-id", client, "topic", topic, "partition", partition)),
        value);
  }
}
