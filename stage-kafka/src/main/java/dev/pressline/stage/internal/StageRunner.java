package dev.pressline.stage.internal;

import dev.pressline.stage.StageDefinition;
import dev.pressline.stage.StageSettings;
import dev.pressline.stage.supervision.BackOff;
import dev.pressline.stage.supervision.Condition;
import dev.pressline.stage.supervision.Failures;
import dev.pressline.stage.supervision.StopSignal;
import dev.pressline.stage.telemetry.ConsumerLag;
import dev.pressline.stage.telemetry.Spans;
import dev.pressline.stage.telemetry.StepMetrics;
import dev.pressline.stage.topics.TopicCreation;
import dev.pressline.stage.topics.TopicMismatchException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.support.ProducerListener;

/**
 * Runs one stage from the start of the application to its end.
 *
 * <p>Starting does not wait for the broker: as long as it is away the application runs, its health
 * says so, and the stage tries again.
 */
public final class StageRunner implements SmartLifecycle {
  /** Kafka settings as the operator gives them, by the client they are for. */
  public record Connection(
      Map<String, Object> consumer, Map<String, Object> producer, Map<String, Object> admin) {}

  /**
   * Who is told how the stage gets on, and the clock by which that is measured.
   *
   * @param spans told of each record
   */
  public record Told(MeterRegistry meters, Spans spans, InstantSource clock) {}

  private static final Logger LOG = LoggerFactory.getLogger(StageRunner.class);

  private final StageDefinition<?, ?, ?> definition;
  private final StageSettings settings;
  private final TopicCreation topics;
  private final Condition<StagePhase> state;
  private final ExecutorService threads;
  private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
  private final ConcurrentMessageListenerContainer<byte[], byte[]> container;
  private final StageHealth health;
  private final StopSignal stopping = new StopSignal();
  private volatile Thread starter = Thread.ofPlatform().unstarted(() -> {});
  private volatile boolean running;

  /** A runner that has not been started. */
  public StageRunner(
      StageDefinition<?, ?, ?> definition,
      StageSettings service,
      Connection connection,
      Told told) {
    this.definition = definition;
    this.settings = definition.input().pace().map(service::at).orElse(service);
    this.topics = new TopicCreation(connection.admin());
    this.state = new Condition<>(StagePhase.STARTING, told.clock());
    this.threads =
        Executors.newFixedThreadPool(
            settings.threads(),
            Thread.ofPlatform().name("stage-" + definition.name() + "-", 1).factory());
    StageTelemetry telemetry = new StageTelemetry(definition.name(), told);
    this.producers =
        StageContainer.producers(
            definition,
            ClientSettings.producer(connection.producer(), settings),
            settings,
            told.meters());
    this.container =
        StageContainer.container(
            definition,
            ClientSettings.consumer(connection.consumer(), settings),
            listener(definition, telemetry),
            new BatchRetry(definition.name(), state, settings.backOff()),
            told.meters());
    this.health = new StageHealth(definition, state, container);
    watch(telemetry.metrics());
  }

  private void watch(StepMetrics metrics) {
    metrics.watchState(StageHealth.STATES, health::inAWord);
    metrics.watchLag(
        () ->
            container.metrics().values().stream()
                .mapToDouble(consumer -> ConsumerLag.records(consumer.values()))
                .sum());
    container
        .getContainerProperties()
        .setConsumerRebalanceListener(new PartitionsInHand(metrics.inHand()));
  }

  private <I> StageListener listener(
      StageDefinition<I, ?, ?> definition, StageTelemetry telemetry) {
    var deadLetters = new DeadLetters(definition);
    var processing =
        new BatchProcessing<>(
            new RecordProcessing<>(definition), deadLetters, threads, settings.attempts());
    var transaction = new BatchTransaction(template());
    return new StageListener(processing, transaction, deadLetters, telemetry, state);
  }

  /** A batch that fails is told once, by its retry, and not for every record in it. */
  private KafkaTemplate<byte[], byte[]> template() {
    var template = new KafkaTemplate<>(producers);
    template.setProducerListener(new ProducerListener<>() {});
    return template;
  }

  /** Name of the stage. */
  public String name() {
    return definition.name();
  }

  /** How the stage is doing. */
  public StageHealth health() {
    return health;
  }

  @Override
  public synchronized void start() {
    if (running) {
      return;
    }
    running = true;
    starter = Thread.ofPlatform().name("stage-" + name() + "-start").start(this::startWhenReady);
  }

  private void startWhenReady() {
    BackOff backOff = settings.backOff();
    while (!stopping.isGiven()) {
      try {
        if (settings.createTopics()) {
          topics.ensure(definition.topics());
        }
        prepare();
        startContainer();
        return;
      } catch (TopicMismatchException e) {
        state.failed(StagePhase.MISCONFIGURED, e);
        LOG.atError().addKeyValue("stage", name()).setCause(e).log("Stage cannot start");
        return;
      } catch (RuntimeException e) {
        pause(backOff, e);
      }
    }
  }

  private void prepare() {
    try {
      definition.preparation().run();
    } catch (RetriableException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("stage", name())
          .addKeyValue("reason", Failures.summary(e))
          .log("Stage starts although its preparation failed");
      LOG.atDebug().setCause(e).log("Why the preparation failed");
    }
  }

  private synchronized void startContainer() {
    if (running) {
      container.start();
      state.is(StagePhase.WORKING);
      LOG.atInfo().addKeyValue("stage", name()).log("Stage started");
    }
  }

  private void pause(BackOff backOff, RuntimeException failure) {
    int failures = state.failed(StagePhase.BACKING_OFF, failure);
    LOG.atWarn()
        .addKeyValue("stage", name())
        .addKeyValue("reason", Failures.summary(failure))
        .log("Stage waits for the broker");
    stopping.pause(backOff.after(failures));
  }

  /** Finishes the batch at hand, commits it and leaves the group. */
  @Override
  public synchronized void stop() {
    if (!running) {
      return;
    }
    running = false;
    stopping.give();
    starter.interrupt();
    container.stop();
    threads.shutdown();
    producers.destroy();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
