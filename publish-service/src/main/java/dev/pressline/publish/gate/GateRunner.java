package dev.pressline.publish.gate;

import dev.pressline.stage.supervision.BackOff;
import dev.pressline.stage.supervision.Connections;
import dev.pressline.stage.supervision.SteadyThread;
import dev.pressline.stage.supervision.StopSignal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the gate's topology, whatever happens to broker, registry or process.
 *
 * <p>A thread that fails is replaced after a pause; streams that end are made anew. Not
 * spring-kafka's {@code StreamsBuilderFactoryBean}: that one starts in the application's own start
 * and gives up when the broker is not there yet, and it is for topologies of the DSL.
 */
public final class GateRunner implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(GateRunner.class);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Topology topology;
  private final Surroundings surroundings;
  private final GateCondition condition;
  private final SteadyThread thread;
  private final Connections connections = new Connections();
  private final GateHealth health;

  /**
   * What a gate runs in.
   *
   * @param settings of Kafka Streams
   * @param ensureTopics makes the topics be there
   * @param backOff between failures
   * @param meters to which Kafka Streams tells how it is doing
   * @param telemetry to which the gate tells how it is doing
   */
  public record Surroundings(
      Properties settings,
      Runnable ensureTopics,
      BackOff backOff,
      InstantSource clock,
      MeterRegistry meters,
      GateTelemetry telemetry) {}

  /** A runner that is not started yet. */
  public GateRunner(Topology topology, Surroundings surroundings) {
    this.topology = topology;
    this.surroundings = surroundings;
    this.condition = new GateCondition(surroundings.clock());
    this.thread = new SteadyThread("gate", this::work, this::failed);
    this.health = new GateHealth(condition, connections::areGone);
    surroundings.telemetry().watch(health::inAWord, connections::lag);
  }

  /** Tells how the gate is doing. */
  public HealthIndicator health() {
    return health;
  }

  private void work(StopSignal stop) {
    surroundings.ensureTopics().run();
    try (KafkaStreams streams =
            new KafkaStreams(
                topology,
                surroundings.settings(),
                new DefaultKafkaClientSupplier(),
                new StreamsTime(surroundings.clock()));
        KafkaStreamsMetrics meters = new KafkaStreamsMetrics(streams)) {
      meters.bindTo(surroundings.meters());
      connections.watch(() -> streams.metrics().values());
      streams.setStateListener((now, before) -> changed(now));
      streams.setUncaughtExceptionHandler(
          failure -> {
            stop.pause(failed(failure));
            return StreamThreadExceptionResponse.REPLACE_THREAD;
          });
      streams.start();
      while (!stop.isGiven() && !GateHealth.isOver(streams.state())) {
        stop.pause(LOOK);
      }
      // Leaving the group lets the next instance begin at once instead of after the session
      // timeout.
      streams.close(
          CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
              .withTimeout(CLOSE_PATIENCE));
    }
    if (!stop.isGiven()) {
      throw new IllegalStateException("The gate's streams ended by themselves.");
    }
  }

  private void changed(KafkaStreams.State now) {
    condition.is(now);
    if (now == KafkaStreams.State.REBALANCING) {
      surroundings.telemetry().rebalancing();
    }
  }

  private Duration failed(Throwable failure) {
    int failures = condition.failed(failure);
    surroundings.telemetry().failed();
    LOG.atWarn()
        .addKeyValue("stage", "gate")
        .addKeyValue("reason", condition.now().lastFailure().orElse(""))
        .log("Gate failed and begins anew until it succeeds");
    LOG.atDebug().setCause(failure).log("Why the gate failed");
    return surroundings.backOff().after(failures);
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void stop() {
    thread.stop(STOP_PATIENCE);
  }

  @Override
  public boolean isRunning() {
    return thread.isRunning();
  }
}
