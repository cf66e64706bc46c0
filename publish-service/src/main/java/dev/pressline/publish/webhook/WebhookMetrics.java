package dev.pressline.publish.webhook;

import dev.pressline.store.webhook.delivery.DeliveryWatch;
import dev.pressline.store.webhook.outbox.EndpointReport;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Counts calls, and tells how far behind each endpoint is. */
final class WebhookMetrics implements MeterBinder, DeliveryWatch {
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Supplier<List<EndpointReport>> reports;
  private final InstantSource clock;

  private record Tally(LongAdder taken, LongAdder failed) {}

  /**
   * The metrics of the endpoints.
   *
   * @param reports of those that are called now
   */
  WebhookMetrics(
      List<String> endpoints, Supplier<List<EndpointReport>> reports, InstantSource clock) {
    endpoints.forEach(name -> tallies.put(name, new Tally(new LongAdder(), new LongAdder())));
    this.reports = reports;
    this.clock = clock;
  }

  @Override
  public void called(String endpoint, boolean taken) {
    Optional.ofNullable(tallies.get(endpoint))
        .ifPresent(tally -> (taken ? tally.taken() : tally.failed()).increment());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    tallies.forEach(
        (name, tally) -> {
          count(registry, name, "taken", tally.taken());
          count(registry, name, "failed", tally.failed());
          gauge(name, "pressline.webhook.pending", EndpointReport::pending)
              .description("Posts of which the endpoint is still to be told")
              .register(registry);
          gauge(name, "pressline.webhook.disabled", WebhookMetrics::disabled)
              .description("1 when the endpoint is not called any more")
              .register(registry);
          TimeGauge.builder(
                  "pressline.webhook.behind", () -> of(name, this::secondsBehind), TimeUnit.SECONDS)
              .description("How long the endpoint has been behind")
              .tag("endpoint", name)
              .register(registry);
        });
  }

  private static void count(MeterRegistry registry, String name, String result, LongAdder sum) {
    FunctionCounter.builder("pressline.webhook.calls", sum, LongAdder::doubleValue)
        .description("Calls of the endpoint")
        .tag("endpoint", name)
        .tag("result", result)
        .register(registry);
  }

  private Gauge.Builder<Supplier<Number>> gauge(
      String name, String meter, ToDoubleFunction<EndpointReport> value) {
    Supplier<Number> measured = () -> of(name, value);
    return Gauge.builder(meter, measured).tag("endpoint", name);
  }

  /** 0 while another instance calls. */
  private double of(String name, ToDoubleFunction<EndpointReport> value) {
    return reports.get().stream()
        .filter(report -> report.name().equals(name))
        .mapToDouble(value)
        .findFirst()
        .orElse(0);
  }

  private static double disabled(EndpointReport report) {
    return report.disabledAt().isPresent() ? 1 : 0;
  }

  private double secondsBehind(EndpointReport report) {
    return report
        .behindSince()
        .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
        .orElse(0.0);
  }
}
