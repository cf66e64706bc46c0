package dev.pressline.publish.stores.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.core.post.PostId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class PublishMonitorTest {
  private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final PublishMonitor monitor =
      new PublishMonitor("site", new PublishMonitor.Goal(Duration.ofSeconds(5), 10, 2), meters);

  @Test
  void oneMissInTenIsForgiven() {
    took("slow", 6_000);
    for (int i = 0; i < 9; i++) {
      took("quick", 100);
    }

    assertThat(health().getStatus()).isEqualTo(Status.UP);
    assertThat(health().getDetails()).containsEntry("missed", "1 of 10");
  }

  @Test
  void twoMissesInTheLastTenAreUnhealthyAndSayWhatToDo() {
    took("slow", 6_000);
    took("quick", 5_000);
    took("slower", 7_000);

    assertThat(health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health().getDetails())
        .containsEntry("missed", "2 of 3")
        .containsEntry("slowest", "slower")
        .containsKeys("businessImpact", "whatToDo");
    assertThat(String.valueOf(health().getDetails().get("whatToDo"))).contains("status slower");
  }

  @Test
  void itIsWellAgainWhenTheLastTenWereInTime() {
    took("slow", 6_000);
    took("slow", 6_000);
    for (int i = 0; i < 9; i++) {
      took("quick", 100);
    }

    assertThat(health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void everyTimeIsInTheHistogram() {
    took("quick", 100);
    took("slow", 6_000);

    var timer = meters.get("pressline.store.publish").tags("store", "site").timer();
    assertThat(timer.count()).isEqualTo(2);
    assertThat(timer.takeSnapshot().histogramCounts()).isNotEmpty();
  }

  @Test
  void aClockThatWasSetBackGivesNoNegativeTime() {
    monitor.seen(new PostId("a"), NOW.plusSeconds(3), NOW);

    assertThat(monitor.outlook().recent())
        .singleElement()
        .extracting(PublishMonitor.Publish::took)
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void aGoalThatCanNeverBeMissedIsRefused() {
    assertThatThrownBy(() -> new PublishMonitor.Goal(Duration.ofSeconds(5), 2, 3))
        .hasMessageContaining("at least as many publishes as misses");
  }

  private void took(String post, long millis) {
    monitor.seen(new PostId(post), NOW.minusMillis(millis), NOW);
  }

  private org.springframework.boot.health.contributor.Health health() {
    return new PublishMonitorHealth(monitor).health();
  }
}
