package dev.pressline.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.store.webhook.outbox.EndpointReport;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class WebhookHealthTest {
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);

  @Test
  void whoIsToldInTimeIsWell() {
    Health health = health(report(3, Optional.of(NOW.minusSeconds(60)), Optional.empty()));

    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails().get("news").toString()).contains("pending=3");
  }

  @Test
  void anInstanceThatStandsByIsWell() {
    Health health = new WebhookHealth(List::of, Duration.ofMinutes(15), CLOCK).health();

    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails()).containsEntry("role", "standing by");
  }

  @Test
  void whoIsBehindForTooLongIsNot() {
    Health health = health(report(1, Optional.of(NOW.minusSeconds(1_000)), Optional.empty()));

    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails().get("whatToDo").toString()).contains("news");
  }

  @Test
  void whoIsDisabledIsNotAndTheRemedyIsSaid() {
    Health health = health(report(1, Optional.of(NOW.minusSeconds(1)), Optional.of(NOW)));

    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails().get("whatToDo").toString())
        .contains("news", "replay-from", "2026-10-31T00:00:00Z");
    assertThat(health.getDetails()).containsKey("businessImpact");
  }

  @Test
  void callsAreCountedAndWhatIsBehindIsMeasured() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    WebhookMetrics metrics =
        new WebhookMetrics(
            List.of("news"),
            () -> List.of(report(3, Optional.of(NOW.minusSeconds(60)), Optional.of(NOW))),
            CLOCK);
    metrics.bindTo(registry);

    metrics.called("news", true);
    metrics.called("news", false);
    metrics.called("news", false);

    assertThat(calls(registry, "taken")).isEqualTo(1);
    assertThat(calls(registry, "failed")).isEqualTo(2);
    assertThat(registry.get("pressline.webhook.pending").gauge().value()).isEqualTo(3);
    assertThat(registry.get("pressline.webhook.disabled").gauge().value()).isEqualTo(1);
    assertThat(registry.get("pressline.webhook.behind").timeGauge().value()).isEqualTo(60);
  }

  private static double calls(SimpleMeterRegistry registry, String result) {
    return registry
        .get("pressline.webhook.calls")
        .tag("endpoint", "news")
        .tag("result", result)
        .functionCounter()
        .count();
  }

  private static Health health(EndpointReport report) {
    return new WebhookHealth(() -> List.of(report), Duration.ofMinutes(15), CLOCK).health();
  }

  private static EndpointReport report(
      int pending, Optional<Instant> behindSince, Optional<Instant> disabledAt) {
    return new EndpointReport(
        "news",
        pending,
        behindSince,
        0,
        Optional.empty(),
        Optional.of(Instant.parse("2026-10-31T00:00:00Z")),
        Optional.of("answered 500"),
        disabledAt);
  }
}
