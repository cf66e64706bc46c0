package dev.pressline.publish.webhook;

import dev.pressline.store.webhook.outbox.EndpointReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells which endpoints are not told any more, or late, and what to do. */
final class WebhookHealth implements HealthIndicator {
  private final Supplier<List<EndpointReport>> reports;
  private final Duration lateAfter;
  private final InstantSource clock;

  WebhookHealth(Supplier<List<EndpointReport>> reports, Duration lateAfter, InstantSource clock) {
    this.reports = reports;
    this.lateAfter = lateAfter;
    this.clock = clock;
  }

  @Override
  public Health health() {
    List<EndpointReport> endpoints = reports.get();
    List<EndpointReport> disabled =
        endpoints.stream().filter(it -> it.disabledAt().isPresent()).toList();
    List<EndpointReport> late =
        endpoints.stream().filter(it -> it.disabledAt().isEmpty() && isLate(it)).toList();
    Health.Builder health = disabled.isEmpty() && late.isEmpty() ? Health.up() : Health.down();
    health.withDetail("role", endpoints.isEmpty() ? "standing by" : "calling");
    endpoints.forEach(it -> health.withDetail(it.name(), details(it)));
    if (!disabled.isEmpty() || !late.isEmpty()) {
      health.withDetail(
          "what",
          disabled.isEmpty()
              ? "An endpoint has been behind for long."
              : "An endpoint is not called any more.");
      health.withDetail(
          "businessImpact",
          "Receivers of calls do not know of new, changed and withdrawn posts yet; readers of the"
              + " site are not affected, and no call is lost.");
    }
    if (!disabled.isEmpty()) {
      health.withDetail("whatToDo", remedy(disabled.getFirst()));
    } else if (!late.isEmpty()) {
      health.withDetail(
          "whatToDo",
          "Mend the receiver of %s; it is called again by itself."
              .formatted(late.getFirst().name()));
    }
    return health.build();
  }

  private boolean isLate(EndpointReport report) {
    Instant bound = clock.instant().minus(lateAfter);
    return report.behindSince().filter(bound::isAfter).isPresent();
  }

  private static String remedy(EndpointReport report) {
    return "Endpoint %s took nothing for days, or wants to be called no more. Mend it, then give it another url or replay-from (such as %s) and start this service again: what it missed is told then. Take it out of the settings if it is not wanted."
        .formatted(
            report.name(), report.lastSuccess().or(report::disabledAt).orElse(Instant.EPOCH));
  }

  private static Map<String, Object> details(EndpointReport report) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("pending", report.pending());
    details.put("failures", report.failures());
    put(details, "behindSince", report.behindSince());
    put(details, "lastSuccess", report.lastSuccess());
    put(details, "lastFailure", report.lastFailure());
    put(details, "nextAttempt", report.nextAttempt());
    put(details, "disabledAt", report.disabledAt());
    return details;
  }

  private static void put(Map<String, Object> details, String name, Optional<?> value) {
    value.ifPresent(it -> details.put(name, it.toString()));
  }
}
