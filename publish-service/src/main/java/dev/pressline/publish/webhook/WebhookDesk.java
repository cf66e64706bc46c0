package dev.pressline.publish.webhook;

import dev.pressline.store.webhook.WebhookSettings;
import dev.pressline.store.webhook.WebhookStore;
import dev.pressline.store.webhook.delivery.DeliveryWatch;
import dev.pressline.store.webhook.outbox.EndpointReport;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;

/** Opens the store, and asks the one that is open how its endpoints are doing. */
final class WebhookDesk {
  private final WebhookSettings settings;
  private final InstantSource clock;
  private final DeliveryWatch watch;
  private final AtomicReference<Optional<WebhookStore>> open =
      new AtomicReference<>(Optional.empty());

  WebhookDesk(WebhookSettings settings, InstantSource clock, DeliveryWatch watch) {
    this.settings = settings;
    this.clock = clock;
    this.watch = watch;
  }

  WebhookStore open() {
    WebhookStore store =
        WebhookStore.open(
            settings, new WebhookStore.Surroundings(clock, new SplittableRandom(), watch));
    open.set(Optional.of(store));
    return store;
  }

  /** In the order of the settings; empty while another instance calls. */
  List<EndpointReport> reports() {
    return open.get().map(WebhookStore::reports).orElse(List.of());
  }
}
