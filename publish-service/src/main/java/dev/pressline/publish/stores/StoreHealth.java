package dev.pressline.publish.stores;

import dev.pressline.stage.supervision.Condition;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Tells what is wrong with a store, what that means for readers and what to do. */
final class StoreHealth implements HealthIndicator {
  static final List<String> STATES =
      List.of("starting", "standing-by", "writing", "away", "cut-off");

  private final StoreDefinition definition;
  private final Condition<StorePhase> condition;
  private final BooleanSupplier cutOff;

  StoreHealth(StoreDefinition definition, Condition<StorePhase> condition, BooleanSupplier cutOff) {
    this.definition = definition;
    this.condition = condition;
    this.cutOff = cutOff;
  }

  /** How the store is doing, one of {@link #STATES}. */
  String inAWord() {
    StorePhase phase = condition.now().phase();
    boolean works = phase == StorePhase.WRITING || phase == StorePhase.STANDING_BY;
    if (works && cutOff.getAsBoolean()) {
      return "cut-off";
    }
    return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Health health() {
    Condition.Snapshot<StorePhase> now = condition.now();
    return switch (now.phase()) {
      case WRITING -> connected("writing", now);
      case STANDING_BY -> connected("standing by", now);
      case STARTING ->
          unwell(Status.OUT_OF_SERVICE, now, "The store is starting.", "Wait a moment.");
      case AWAY ->
          unwell(
              Status.DOWN,
              now,
              "The store cannot be written: " + now.lastFailure(),
              "Mend what the store writes to; it catches up by itself.");
      case CUT_OFF ->
          unwell(
              Status.DOWN,
              now,
              "Broker or registry do not answer: " + now.lastFailure(),
              "Look at the broker and the schema registry; the store goes on by itself.");
    };
  }

  private Health connected(String role, Condition.Snapshot<StorePhase> now) {
    if (cutOff.getAsBoolean()) {
      return unwell(
          Status.OUT_OF_SERVICE,
          now,
          "No broker is connected.",
          "Look at the broker; the store goes on by itself.");
    }
    return Health.up().withDetail("role", role).withDetail("since", now.since()).build();
  }

  private Health unwell(
      Status status, Condition.Snapshot<StorePhase> now, String what, String remedy) {
    return Health.status(status)
        .withDetail("what", what)
        .withDetail("businessImpact", definition.businessImpact())
        .withDetail("whatToDo", remedy)
        .withDetail("since", now.since())
        .build();
  }
}
