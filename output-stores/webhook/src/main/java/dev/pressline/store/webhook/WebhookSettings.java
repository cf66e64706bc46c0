package dev.pressline.store.webhook;

import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.endpoint.RetrySchedule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the operator decides about the store.
 *
 * @param stateFolder of the outbox
 * @param sites by id
 * @param endpoints that are called
 * @param retries when a call is made again
 * @param patience with which the answer to a call is waited for
 * @param mostBytes of an event; HTML that makes it larger is left out
 */
public record WebhookSettings(
    Path stateFolder,
    Map<String, SiteSettings> sites,
    List<Endpoint> endpoints,
    RetrySchedule retries,
    Duration patience,
    int mostBytes) {
  /** As Standard Webhooks advises. */
  public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(20);

  /** What common servers take unless they are told otherwise. */
  public static final int DEFAULT_MOST_BYTES = 1 << 20;

  public WebhookSettings {
    sites = Map.copyOf(sites);
    endpoints = List.copyOf(endpoints);
    if (endpoints.isEmpty()) {
      throw new IllegalArgumentException("the webhook store has no endpoint to call");
    }
    if (endpoints.stream().map(Endpoint::name).distinct().count() < endpoints.size()) {
      throw new IllegalArgumentException(
          "two endpoints have one name: "
              + endpoints.stream().map(Endpoint::name).sorted().toList());
    }
    if (!patience.isPositive()) {
      throw new IllegalArgumentException("the timeout of calls is longer than " + patience);
    }
    for (Endpoint endpoint : endpoints) {
      requireSite(endpoint, sites.keySet());
    }
  }

  private static void requireSite(Endpoint endpoint, Set<String> sites) {
    if (endpoint.site().filter(site -> !sites.contains(site)).isPresent()) {
      throw new IllegalArgumentException(
          "endpoint %s is about a site that there is not: %s; there is %s"
              .formatted(endpoint.name(), endpoint.site().get(), new TreeSet<>(sites)));
    }
  }
}
