package dev.pressline.publish.gate;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Tells what is wrong with the gate, what that means for authors and what to do. */
final class GateHealth implements HealthIndicator {
  private static final String IMPACT =
      "Posts wait in enriched-posts and scheduled ones are late; nothing is lost, and what is shown"
          + " stays as it is.";

  static final List<String> STATES =
      List.of("starting", "restoring", "working", "cut-off", "backing-off", "stopped");

  private final GateCondition condition;
  private final BooleanSupplier cutOff;

  GateHealth(GateCondition condition, BooleanSupplier cutOff) {
    this.condition = condition;
    this.cutOff = cutOff;
  }

  /** How the gate is doing, one of {@link #STATES}. */
  String inAWord() {
    GateCondition.Snapshot now = condition.now();
    if (now.lastFailure().isPresent()) {
      return "backing-off";
    }
    if (now.state().isEmpty()) {
      return "starting";
    }
    if (cutOff.getAsBoolean()) {
      return "cut-off";
    }
    return switch (now.state().get()) {
      case RUNNING -> "working";
      case CREATED, REBALANCING -> "restoring";
      case PENDING_SHUTDOWN, PENDING_ERROR, ERROR, NOT_RUNNING -> "stopped";
    };
  }

  @Override
  public Health health() {
    GateCondition.Snapshot now = condition.now();
    Optional<String> failure = now.lastFailure();
    if (failure.isPresent()) {
      return unwell(
          Status.DOWN,
          "The gate failed and begins anew: " + failure.get(),
          "Look at the broker and the schema registry; the gate goes on by itself.");
    }
    if (now.state().isEmpty()) {
      return unwell(
          Status.OUT_OF_SERVICE, "The gate is starting.", "Wait; the broker is being reached.");
    }
    if (cutOff.getAsBoolean()) {
      return unwell(
          Status.OUT_OF_SERVICE,
          "No broker is connected.",
          "Look at the broker; the gate goes on by itself.");
    }
    return switch (now.state().get()) {
      case RUNNING -> Health.up().withDetail("since", now.since()).build();
      case CREATED, REBALANCING ->
          unwell(
              Status.OUT_OF_SERVICE,
              "The gate is restoring its state or waits for its share of the work.",
              "Wait.");
      case PENDING_SHUTDOWN, PENDING_ERROR, ERROR, NOT_RUNNING ->
          unwell(Status.DOWN, "The gate does not run.", "Read the log for what stopped it.");
    };
  }

  private static Health unwell(Status status, String what, String remedy) {
    return Health.status(status)
        .withDetail("what", what)
        .withDetail("businessImpact", IMPACT)
        .withDetail("whatToDo", remedy)
        .build();
  }

  static boolean isOver(KafkaStreams.State state) {
    return state == KafkaStreams.State.ERROR || state == KafkaStreams.State.NOT_RUNNING;
  }
}
