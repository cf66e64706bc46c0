package dev.pressline.stage.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StepMetricsTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final StepMetrics metrics =
      StepMetrics.ofStage(meters, "ingest", () -> Instant.ofEpochMilli(10_000));
  private String state = "working";

  @Test
  void aRefusalCountsAmongTheRecordsAndUnderItsCode() {
    metrics.count(StepMetrics.REJECTED, "NO_TITLE");

    assertThat(
            meters
                .get("pressline.stage.records")
                .tags("stage", "ingest", "outcome", "rejected", "reason", "none")
                .counter()
                .count())
        .isEqualTo(1);
    assertThat(
            meters
                .get("pressline.stage.rejections")
                .tags("stage", "ingest", "reason", "NO_TITLE")
                .counter()
                .count())
        .isEqualTo(1);
  }

  @Test
  void whatIsExpectedIsZeroBeforeItHappens() {
    metrics.expect(StepMetrics.DEAD_LETTERED, "failed");

    assertThat(
            meters
                .get("pressline.stage.records")
                .tags("outcome", "dead-lettered", "reason", "failed")
                .counter()
                .count())
        .isZero();
  }

  @Test
  void theLatencyBeginsWhenTheRecordWasWritten() {
    metrics.done(7_000);
    metrics.done(99_000);

    var latency = meters.get("pressline.stage.latency").timer();
    assertThat(latency.count()).isEqualTo(2);
    assertThat(latency.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(3_000);
    assertThat(latency.max(TimeUnit.MILLISECONDS)).isEqualTo(Duration.ofSeconds(3).toMillis());
  }

  @Test
  void oneStateIsOneAndTheOthersAreZero() {
    metrics.watchState(List.of("working", "stopped"), () -> state);
    assertThat(stateOf("working")).isEqualTo(1);

    state = "stopped";

    assertThat(stateOf("working")).isZero();
    assertThat(stateOf("stopped")).isEqualTo(1);
  }

  @Test
  void aStoreHasTheSameUnderItsOwnName() {
    StepMetrics.ofStore(meters, "site", Instant::now).watchLag(() -> 4);

    assertThat(meters.get("pressline.store.lag").tags("store", "site").gauge().value())
        .isEqualTo(4);
  }

  private double stateOf(String word) {
    return meters.get("pressline.stage.state").tags("state", word).gauge().value();
  }
}
