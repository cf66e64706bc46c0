package dev.pressline.enrich.view;

import dev.pressline.stage.supervision.StopSignal;
import dev.pressline.wire.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a projection of a topic up to date in a thread of its own. Works once. */
final class TopicView<V> {
  private static final Logger LOG = LoggerFactory.getLogger(TopicView.class);
  private static final Duration BACK_OFF = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final String name;
  private final Map<String, Object> settings;
  private final TopicReader<V> reader;
  private final ViewProgress progress = new ViewProgress();
  private final StopSignal stop = new StopSignal();
  private final Thread thread;
  private volatile Optional<Consumer<byte[], byte[]>> consumer = Optional.empty();

  /**
   * A view that has not been started.
   *
   * @param connection settings of a Kafka consumer
   */
  TopicView(
      String name,
      Topic<V> topic,
      Projection<V> projection,
      Map<String, Object> connection,
      MeterRegistry meters) {
    this.name = name;
    this.settings = settings(name, connection);
    this.reader =
        new TopicReader<>(
            topic,
            projection,
            progress,
            new TopicReader.Meters(
                counter(meters, "read", "Records read into the view"),
                counter(meters, "skipped", "Records that could not be read into the view")),
            () -> topicId(topic.name()));
    this.thread = Thread.ofPlatform().name("view-" + name).daemon().unstarted(this::follow);
    Gauge.builder("pressline.view.lag", progress, ViewProgress::lag)
        .description("Records of the topic that the view has not read yet")
        .baseUnit("records")
        .tag("view", name)
        .register(meters);
    Gauge.builder("pressline.view.entries", projection, Projection::size)
        .description("Entries in the view")
        .tag("view", name)
        .register(meters);
  }

  private Counter counter(MeterRegistry meters, String what, String description) {
    return Counter.builder("pressline.view." + what)
        .description(description)
        .tag("view", name)
        .register(meters);
  }

  void start() {
    thread.start();
  }

  /** Ends the thread. */
  void stop() {
    stop.give();
    consumer.ifPresent(Consumer::wakeup);
    try {
      if (!thread.join(FAREWELL)) {
        LOG.atWarn().addKeyValue("view", name).log("View did not end in time");
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  ViewProgress progress() {
    return progress;
  }

  /** Waits until it has been read to its end once, but no longer than the patience lasts. */
  void await(Duration patience) {
    try {
      if (!progress.awaitCaughtUp(patience)) {
        LOG.atWarn()
            .addKeyValue("view", name)
            .addKeyValue("reason", progress.trouble().orElse("much to read"))
            .log("Service starts while what it needs is still being read");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Lets nobody pass before it has been read to its end once.
   *
   * @param what is being read, as the start of a sentence
   */
  void demand(String what) {
    if (!progress.isCaughtUp()) {
      throw new KnowledgeUnreadException(
          what + " still being read.", progress.trouble().orElse("It catches up by itself."));
    }
  }

  private void follow() {
    while (!stop.isGiven()) {
      try (Consumer<byte[], byte[]> connected = new KafkaConsumer<>(settings)) {
        consumer = Optional.of(connected);
        reader.read(connected, stop);
      } catch (RuntimeException e) {
        goOnAfter(e);
      }
    }
  }

  private void goOnAfter(RuntimeException failure) {
    if (stop.isGiven()) {
      return;
    }
    progress.stuck(String.valueOf(failure.getMessage()));
    LOG.atWarn()
        .addKeyValue("view", name)
        .addKeyValue("reason", failure.toString())
        .log("View starts reading again where it stopped");
    stop.pause(BACK_OFF);
  }

  private String topicId(String topic) {
    var options = new DescribeTopicsOptions().timeoutMs(Math.toIntExact(ANSWER.toMillis()));
    try (Admin admin = Admin.create(settings)) {
      return admin.describeTopics(List.of(topic), options).allTopicNames().get().values().stream()
          .map(description -> description.topicId().toString())
          .findFirst()
          .orElseThrow(() -> new KafkaException("The broker does not describe " + topic));
    } catch (ExecutionException e) {
      throw new KafkaException("The broker does not describe " + topic, e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static Map<String, Object> settings(String name, Map<String, Object> connection) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings
        .keySet()
        .removeAll(
            Set.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                ConsumerConfig.GROUP_PROTOCOL_CONFIG));
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "enrich-service-" + name);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return settings;
  }
}
