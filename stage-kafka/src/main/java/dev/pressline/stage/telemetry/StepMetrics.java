package dev.pressline.stage.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What every step of the pipeline counts and measures: {@code records}, {@code rejections}, {@code
 * latency}, {@code behind}, {@code lag} and {@code state}, for stages, the gate among them, below
 * {@code pressline.stage} with the tag {@code stage}, and for stores below {@code pressline.store}
 * with the tag {@code store}. Thread-safe.
 */
public final class StepMetrics {
  /** The outcome of a record that is refused. */
  public static final String REJECTED = "rejected";

  /** The outcome of a record that cannot be read, or on which our code fails. */
  public static final String DEAD_LETTERED = "dead-lettered";

  private static final String NO_REASON = "none";
  private static final Duration[] LATENCIES = {
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2_500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5)
  };

  private final MeterRegistry registry;
  private final String kind;
  private final String name;
  private final InstantSource clock;
  private final InHand inHand;
  private final Timer latency;
  private final Map<Told, Counter> records = new ConcurrentHashMap<>();
  private final Map<String, Counter> rejections = new ConcurrentHashMap<>();

  private record Told(String outcome, String reason) {}

  private StepMetrics(MeterRegistry registry, String kind, String name, InstantSource clock) {
    this.registry = registry;
    this.kind = kind;
    this.name = name;
    this.clock = clock;
    this.inHand = new InHand(clock);
    this.latency =
        Timer.builder(meter("latency"))
            .description("Time from the writing of a record to the end of its processing")
            .tag(kind, name)
            .serviceLevelObjectives(LATENCIES)
            .register(registry);
    TimeGauge.builder(meter("behind"), inHand::ageSeconds, TimeUnit.SECONDS)
        .description("Age of the oldest record that was read and is not done with")
        .tag(kind, name)
        .register(registry);
  }

  /** Metrics of a stage, with nothing counted. */
  public static StepMetrics ofStage(MeterRegistry registry, String name, InstantSource clock) {
    return new StepMetrics(registry, "stage", name, clock);
  }

  /** Metrics of a store, with nothing counted. */
  public static StepMetrics ofStore(MeterRegistry registry, String name, InstantSource clock) {
    return new StepMetrics(registry, "store", name, clock);
  }

  private String meter(String what) {
    return "pressline." + kind + "." + what;
  }

  /** The records that were read and are not done with. */
  public InHand inHand() {
    return inHand;
  }

  /** An outcome that is to be seen as 0 before it happens, so that the first one is a change. */
  public void expect(String outcome, String reason) {
    recordsWith(new Told(outcome, reason.isEmpty() ? NO_REASON : reason));
    if (outcome.equals(REJECTED)) {
      rejections.computeIfAbsent(NO_REASON, this::rejectionsWith);
    }
  }

  /**
   * A record came to an end.
   *
   * @param reason one of few words; empty when the outcome says all
   */
  public void count(String outcome, String reason) {
    if (outcome.equals(REJECTED)) {
      rejections.computeIfAbsent(reason, this::rejectionsWith).increment();
    }
    boolean isToldElsewhere = outcome.equals(REJECTED) || reason.isEmpty();
    recordsWith(new Told(outcome, isToldElsewhere ? NO_REASON : reason)).increment();
  }

  /** A record that was written so many milliseconds after 1970 is done with. */
  public void done(long timestampMillis) {
    Duration took = Duration.between(Instant.ofEpochMilli(timestampMillis), clock.instant());
    latency.record(took.isNegative() ? Duration.ZERO : took);
  }

  /** From now on tells how many records wait in the log. */
  public void watchLag(Supplier<Number> lag) {
    Gauge.builder(meter("lag"), lag)
        .description("Records not read yet of the partitions that this instance reads")
        .baseUnit("records")
        .tag(kind, name)
        .register(registry);
  }

  /**
   * From now on tells in which of the states the step is.
   *
   * @param now one of them
   */
  public void watchState(List<String> states, Supplier<String> now) {
    for (String state : states) {
      Gauge.builder(meter("state"), () -> now.get().equals(state) ? 1 : 0)
          .description("1 for the state in which the step is")
          .tag(kind, name)
          .tag("state", state)
          .register(registry);
    }
  }

  private Counter recordsWith(Told told) {
    return records.computeIfAbsent(
        told,
        key ->
            Counter.builder(meter("records"))
                .description("Records that came to an end")
                .tag(kind, name)
                .tag("outcome", key.outcome())
                .tag("reason", key.reason())
                .register(registry));
  }

  private Counter rejectionsWith(String code) {
    return Counter.builder(meter("rejections"))
        .description("Refused posts, by the code of the refusal")
        .tag(kind, name)
        .tag("reason", code)
        .register(registry);
  }
}
