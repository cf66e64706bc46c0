package dev.pressline.publish.stores;

import dev.pressline.publish.stores.monitor.PublishMonitor;
import dev.pressline.publish.stores.monitor.PublishMonitorHealth;
import dev.pressline.publish.stores.monitor.StoreMetrics;
import dev.pressline.publish.stores.upkeep.Upkeep;
import dev.pressline.stage.supervision.BackOff;
import dev.pressline.stage.supervision.Condition;
import dev.pressline.stage.supervision.Connections;
import dev.pressline.stage.supervision.SteadyClock;
import dev.pressline.stage.supervision.SteadyThread;
import dev.pressline.stage.supervision.StopSignal;
import dev.pressline.stage.telemetry.Spans;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.client.LosslessWrites;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps one store at the end of the publications log, whatever happens to broker, store or process.
 */
public final class StoreRunner implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(StoreRunner.class);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);
  private static final int MEBIBYTE = 1024 * 1024;
  private static final int LONGEST_BATCH_MILLIS = 600_000;

  private final StoreDefinition definition;
  private final Connection connection;
  private final Condition<StorePhase> condition;
  private final PublishMonitor monitor;
  private final StoreMetrics metrics;
  private final StoreHealth health;
  private final SteadyThread thread;
  private final Connections connections = new Connections();

  /**
   * How to reach the log.
   *
   * @param group consumer group of the store
   * @param client settings that every Kafka client of this installation has
   * @param ensureTopics makes the topics be there
   * @param sessionTimeout silence after which the group gives a member up
   * @param meters to which the consumer tells its lag
   * @param spans told of each publication that is written
   * @param publishing how soon readers are to see posts
   * @param upkeep how fast the store is compared with the log
   */
  public record Connection(
      String group,
      PipelineTopics topics,
      Map<String, Object> client,
      Runnable ensureTopics,
      Duration sessionTimeout,
      BackOff backOff,
      InstantSource clock,
      MeterRegistry meters,
      Spans spans,
      PublishMonitor.Goal publishing,
      Upkeep.Pace upkeep) {}

  /** A runner that is not started yet. */
  public StoreRunner(StoreDefinition definition, Connection connection) {
    this.definition = definition;
    this.connection = connection;
    this.condition = new Condition<>(StorePhase.STARTING, connection.clock());
    this.monitor =
        new PublishMonitor(definition.name(), connection.publishing(), connection.meters());
    this.metrics = new StoreMetrics(definition.name(), connection.meters(), connection.clock());
    this.health = new StoreHealth(definition, condition, connections::areGone);
    this.thread = new SteadyThread("store-" + definition.name(), this::work, this::failed);
    metrics.watch(StoreHealth.STATES, health::inAWord, connections::lag);
  }

  /** Name of the store. */
  public String name() {
    return definition.name();
  }

  /** Tells how the store is doing. */
  public HealthIndicator health() {
    return health;
  }

  /** Tells whether readers of the store see posts in time. */
  public HealthIndicator publishing() {
    return new PublishMonitorHealth(monitor);
  }

  private void work(StopSignal stop) {
    connection.ensureTopics().run();
    var serializer = new ByteArraySerializer();
    var deserializer = new ByteArrayDeserializer();
    try (var producer = new KafkaProducer<>(producerSettings(), serializer, serializer);
        var consumer = new KafkaConsumer<>(consumerSettings(), deserializer, deserializer);
        var upkeep = upkeep();
        var requests = requests();
        var meters = new KafkaClientMetrics(consumer)) {
      meters.bindTo(connection.meters());
      connections.watch(() -> consumer.metrics().values());
      PipelineTopics topics = connection.topics();
      var log = new PublicationsLog(topics.publications().name(), connection.client(), consumer);
      var receipts =
          new Receipts(
              new Receipts.Sender(definition.name(), connection.group()),
              topics,
              producer,
              new Receipts.Measures(monitor, metrics, connection.spans()),
              connection.clock());
      var tools =
          new StoreProjection.Tools(
              consumer,
              log,
              receipts,
              upkeep,
              requests,
              connection.backOff(),
              SteadyClock.startingAs(connection.clock()),
              metrics);
      new StoreProjection(definition, topics.publications(), tools, condition).run(stop);
    }
  }

  private Upkeep upkeep() {
    return new Upkeep(
        definition.name(),
        connection.upkeep(),
        connection.topics().publications(),
        this::reader,
        new Upkeep.Watch(connection.clock(), connection.meters()));
  }

  private RebuildRequests requests() {
    return new RebuildRequests(
        definition.name(),
        connection.topics().rebuildRequests(),
        this::reader,
        SteadyClock.startingAs(connection.clock()));
  }

  /** A consumer in no group. */
  private Consumer<byte[], byte[]> reader() {
    var deserializer = new ByteArrayDeserializer();
    return new KafkaConsumer<>(readerSettings(), deserializer, deserializer);
  }

  private Duration failed(RuntimeException failure) {
    int failures = condition.failed(StorePhase.CUT_OFF, failure);
    if (failures == 1) {
      LOG.atWarn()
          .addKeyValue("stage", definition.name())
          .addKeyValue("reason", failure.toString())
          .log("Store's consumer failed and begins anew until it succeeds");
    }
    LOG.atDebug().setCause(failure).log("Why the store's consumer failed");
    return connection.backOff().after(failures);
  }

  private Map<String, Object> readerSettings() {
    Map<String, Object> settings = new HashMap<>(connection.client());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }

  private Map<String, Object> consumerSettings() {
    int session = Math.toIntExact(connection.sessionTimeout().toMillis());
    Map<String, Object> settings = readerSettings();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, connection.group());
    settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(SingleActiveWriterAssignor.class));
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, StoreProjection.RECORDS_A_BATCH);
    settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, LONGEST_BATCH_MILLIS);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 * MEBIBYTE);
    return settings;
  }

  private Map<String, Object> producerSettings() {
    Map<String, Object> settings = new HashMap<>(connection.client());
    settings.putAll(LosslessWrites.SETTINGS);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, MEBIBYTE / 4);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 18 * MEBIBYTE);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
    return settings;
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
