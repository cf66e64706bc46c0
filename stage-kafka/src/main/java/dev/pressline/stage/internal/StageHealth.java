package dev.pressline.stage.internal;

import dev.pressline.stage.StageDefinition;
import dev.pressline.stage.supervision.Condition;
import dev.pressline.stage.supervision.Connections;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Tells what is wrong with a stage, what that means for the business and what to do. */
public final class StageHealth implements HealthIndicator {
  static final List<String> STATES =
      List.of("starting", "working", "cut-off", "backing-off", "misconfigured", "stopped");

  private final StageDefinition<?, ?, ?> definition;
  private final Condition<StagePhase> state;
  private final ConcurrentMessageListenerContainer<byte[], byte[]> container;

  StageHealth(
      StageDefinition<?, ?, ?> definition,
      Condition<StagePhase> state,
      ConcurrentMessageListenerContainer<byte[], byte[]> container) {
    this.definition = definition;
    this.state = state;
    this.container = container;
  }

  /** How the stage is doing, one of {@link #STATES}. */
  String inAWord() {
    return switch (state.now().phase()) {
      case STARTING -> "starting";
      case MISCONFIGURED -> "misconfigured";
      case BACKING_OFF -> "backing-off";
      case WORKING -> {
        if (hasStopped()) {
          yield "stopped";
        }
        yield isCutOff() ? "cut-off" : "working";
      }
    };
  }

  @Override
  public Health health() {
    Condition.Snapshot<StagePhase> now = state.now();
    return switch (now.phase()) {
      case STARTING ->
          unwell(
              Status.OUT_OF_SERVICE,
              "The stage is starting.",
              "Wait; the broker has not been reached yet.");
      case MISCONFIGURED -> unwell(Status.DOWN, now.lastFailure(), "Mend the configuration.");
      case BACKING_OFF ->
          unwell(
              Status.OUT_OF_SERVICE,
              "Something the stage needs is unavailable: " + now.lastFailure(),
              "Look at the broker and the schema registry; the stage goes on by itself.");
      case WORKING -> working();
    };
  }

  private Health working() {
    if (hasStopped()) {
      return unwell(
          Status.DOWN,
          "The stage's consumer has stopped.",
          "Read the log for the error that stopped it and restart the service.");
    }
    if (isCutOff()) {
      return unwell(
          Status.OUT_OF_SERVICE,
          "No broker is connected.",
          "Look at the broker; the stage goes on by itself.");
    }
    int partitions =
        Optional.ofNullable(container.getAssignedPartitions())
            .map(Collection<TopicPartition>::size)
            .orElse(0);
    return Health.up().withDetail("partitions", partitions).build();
  }

  private boolean hasStopped() {
    return !container.isRunning() || !container.isInExpectedState();
  }

  private boolean isCutOff() {
    return container.metrics().values().stream().map(Map::values).anyMatch(Connections::areGone);
  }

  private Health unwell(Status status, String what, String remedy) {
    return Health.status(status)
        .withDetail("what", what)
        .withDetail(
            "businessImpact",
            "Records wait in %s; nothing is lost, their results come later."
                .formatted(definition.input().topic()))
        .withDetail("whatToDo", remedy)
        .withDetail("since", state.now().since().toString())
        .build();
  }
}
