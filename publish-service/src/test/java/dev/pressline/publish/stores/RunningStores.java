package dev.pressline.publish.stores;

import static dev.pressline.publish.PostWords.post;
import static org.awaitility.Awaitility.await;

import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.RebuildRequest;
import dev.pressline.core.publication.Receipt;
import dev.pressline.publish.Installation;
import dev.pressline.publish.stores.monitor.PublishMonitor;
import dev.pressline.publish.stores.upkeep.Upkeep;
import dev.pressline.stage.supervision.BackOff;
import dev.pressline.stage.telemetry.Spans;
import dev.pressline.stage.topics.TopicCreation;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.stage.topics.TopicSpec;
import dev.pressline.wire.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.Health;

/** Stores on the publications log of a test, which is forgotten with them. */
final class RunningStores implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> TOPICS =
      List.of(
          "publications",
          "receipts",
          "censuses",
          "rebuild-requests",
          "rejections",
          "publications-dlt");

  private final Installation installation;
  private final List<StoreRunner> runners = new ArrayList<>();

  /** No store yet, and an empty log. */
  RunningStores(Installation installation) {
    this.installation = installation;
    ensureTopics();
  }

  StoreRunner start(String name, ShelfStore.Shelf its) {
    StoreRunner runner =
        new StoreRunner(
            its.definition(name),
            new StoreRunner.Connection(
                "test." + name,
                installation.topics,
                Map.of("bootstrap.servers", installation.bootstrapServers()),
                () -> {},
                Duration.ofSeconds(6),
                new BackOff(Duration.ofMillis(50), Duration.ofMillis(500)),
                InstantSource.system(),
                new SimpleMeterRegistry(),
                Spans.NONE,
                new PublishMonitor.Goal(Duration.ofSeconds(5), 10, 2),
                new Upkeep.Pace(200, Duration.ofSeconds(1))));
    runners.add(runner);
    runner.start();
    return runner;
  }

  void stopLast() {
    runners.removeLast().stop();
  }

  static Health health(StoreRunner runner) {
    return Optional.ofNullable(runner.health().health()).orElseThrow();
  }

  void publish(String... names) throws Exception {
    Topic<Publication> topic = installation.topics.publications();
    for (String name : names) {
      byte[] value = topic.values().serializer().serialize(topic.name(), post(name).published());
      installation.raw(topic.name(), "blog/" + name, value);
    }
  }

  /** Asks for the store to be filled again. */
  void requestRebuild(String store) throws Exception {
    Topic<RebuildRequest> topic = installation.topics.rebuildRequests();
    byte[] value =
        topic
            .values()
            .serializer()
            .serialize(topic.name(), new RebuildRequest(store, Instant.EPOCH));
    installation.raw(topic.name(), store, value);
  }

  List<Receipt> receiptsOf(String store) {
    return installation.all(installation.topics.receipts()).stream()
        .filter(receipt -> receipt.store().equals(store))
        .toList();
  }

  /** The topics are others now, of the same names. */
  void forgetTheLog() throws Exception {
    deleteTopics();
    ensureTopics();
  }

  private void ensureTopics() {
    TopicPlan plan = TopicPlan.DEFAULTS;
    List<TopicSpec> topics = TOPICS.stream().map(plan::log).toList();
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                new TopicCreation(Map.of("bootstrap.servers", installation.bootstrapServers()))
                    .ensure(topics));
  }

  private void deleteTopics() throws ExecutionException, InterruptedException {
    try (Admin admin = installation.admin()) {
      admin.deleteTopics(TOPICS).all().get();
    }
  }

  @Override
  public void close() throws Exception {
    runners.forEach(StoreRunner::stop);
    deleteTopics();
  }
}
