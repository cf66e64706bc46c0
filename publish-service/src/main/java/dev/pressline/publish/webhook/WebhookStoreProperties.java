package dev.pressline.publish.webhook;

import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.endpoint.EventFormat;
import dev.pressline.store.webhook.endpoint.EventType;
import dev.pressline.store.webhook.endpoint.ReplayFrom;
import dev.pressline.store.webhook.endpoint.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the operator decides about the webhook store.
 *
 * @param enabled whether endpoints are called when posts are published, changed and withdrawn
 * @param state folder of what is still to be told, {@code webhook-store} below the common state
 *     unless given; instances that take turns share it
 * @param endpoints who is called
 * @param retries waits before a call is made again, after the first failure, after the second, and
 *     so on; an endpoint that takes nothing until the last of them is over is disabled
 * @param timeout longest wait for an endpoint to have answered
 * @param maxEventSize of an event; HTML that makes it larger is left out, and a post with still
 *     more is refused
 * @param lateAfter an endpoint that is behind for longer is in the health of {@code webhook}
 */
@ConfigurationProperties("pressline.webhook-store")
public record WebhookStoreProperties(
    @DefaultValue("false") boolean enabled,
    Optional<String> state,
    @DefaultValue List<Entry> endpoints,
    @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> retries,
    @DefaultValue("20s") Duration timeout,
    @DefaultValue("1MB") DataSize maxEventSize,
    @DefaultValue("15m") Duration lateAfter) {
  private static final String KEY = "pressline.webhook-store.endpoints[%d]";

  /**
   * Who is called.
   *
   * @param name in logs, metrics and health; lower-case letters, digits and hyphens
   * @param url that is called, of http or https
   * @param secrets with which calls are signed, each {@code whsec_} and 24 to 64 bytes in Base64;
   *     two while one is replaced by another
   * @param site only of posts of this site
   * @param events only of these
   * @param format {@code pressline}, or {@code activitystreams} for activities of ActivityStreams
   *     2.0
   * @param content whether the HTML of posts is sent along
   * @param replayFrom from where on it is told of posts that it was not told of: {@code latest},
   *     {@code earliest} or a time; another value than before tells it again
   */
  public record Entry(
      Optional<String> name,
      Optional<URI> url,
      @DefaultValue List<String> secrets,
      Optional<String> site,
      @DefaultValue({"post.published", "post.updated", "post.withdrawn"}) Set<EventType> events,
      @DefaultValue("pressline") EventFormat format,
      @DefaultValue("false") boolean content,
      @DefaultValue("latest") String replayFrom) {
    private Endpoint endpoint(String key) {
      return new Endpoint(
          name.orElseThrow(() -> new IllegalArgumentException(key + " has no name")),
          url.orElseThrow(() -> new IllegalArgumentException(key + " has no url")),
          secrets.stream().map(Secret::of).toList(),
          site,
          events,
          format,
          content,
          new ReplayFrom(replayFrom));
    }

    /** Without url and secrets. */
    @Override
    public String toString() {
      return name.orElse("an endpoint without a name");
    }
  }

  /**
   * The endpoints.
   *
   * @throws IllegalArgumentException when one cannot be called as it is written; says which
   */
  List<Endpoint> toBeCalled() {
    List<Endpoint> called = new ArrayList<>();
    for (int i = 0; i < endpoints.size(); i++) {
      String key = KEY.formatted(i);
      try {
        called.add(endpoints.get(i).endpoint(key));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(key + ": " + e.getMessage(), e);
      }
    }
    return called;
  }
}
