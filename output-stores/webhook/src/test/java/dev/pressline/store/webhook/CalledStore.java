package dev.pressline.store.webhook;

import dev.pressline.core.post.Revision;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.endpoint.RetrySchedule;
import dev.pressline.store.webhook.outbox.EndpointReport;
import dev.pressline.store.webhook.outbox.StepHook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A store that calls when it is told to, at a time that tests decide. */
final class CalledStore implements AutoCloseable {
  final WebhookStore store;
  private final WebhookSettings settings;

  private CalledStore(WebhookStore store, WebhookSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  static CalledStore open(Path folder, HandClock clock, Endpoint... endpoints) {
    return open(folder, clock, StepHook.NONE, endpoints);
  }

  static CalledStore open(Path folder, HandClock clock, StepHook hook, Endpoint... endpoints) {
    WebhookSettings settings = settings(folder, endpoints);
    return new CalledStore(WebhookStore.openStill(settings, surroundings(clock), hook), settings);
  }

  static WebhookStore.Surroundings surroundings(HandClock clock) {
    return new WebhookStore.Surroundings(clock, new SplittableRandom(7), (_, _) -> {});
  }

  static WebhookSettings settings(Path folder, Endpoint... endpoints) {
    return new WebhookSettings(
        folder,
        Map.of(),
        List.of(endpoints),
        RetrySchedule.STANDARD,
        Duration.ofSeconds(10),
        WebhookSettings.DEFAULT_MOST_BYTES);
  }

  /** A post that was drafted then. */
  static PublicationBuilder drafted(PublicationBuilder post, Instant time) {
    return post.revision(Revision.of(time.toEpochMilli(), 0).value());
  }

  List<StoreAnswer> apply(PublicationBuilder... posts) {
    return store.apply(
        new StoreBatch(
            Stream.of(posts).map(PublicationBuilder::build).toList(),
            new LogPosition("log", Map.of(0, 1L))));
  }

  /** Makes all calls that are due, and counts them. */
  int deliver() {
    int calls = 0;
    for (Endpoint endpoint : settings.endpoints()) {
      while (deliverOne(endpoint.name())) {
        calls++;
      }
    }
    return calls;
  }

  boolean deliverOne(String endpoint) {
    try {
      return store.couriers().deliverOne(endpoint);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts tests", e);
    }
  }

  EndpointReport report(String endpoint) {
    return store.reports().stream()
        .filter(report -> report.name().equals(endpoint))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    store.close();
  }
}
