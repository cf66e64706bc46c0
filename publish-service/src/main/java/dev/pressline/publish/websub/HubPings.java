package dev.pressline.publish.websub;

import dev.pressline.store.site.Hub;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Tells hubs that feeds have changed, as publishers do by <a
 * href="https://www.w3.org/TR/websub/">WebSub</a> and PubSubHubbub before it: the address of the
 * feed under both names that hubs know. What is not told when the process ends is told with the
 * next change of the feed.
 */
public final class HubPings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HubPings.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String FORM = "hub.mode=publish&hub.url=%1$s&hub.topic=%1$s";

  private final WebSubProperties properties;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NEVER).build();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("websub").factory());
  private final Map<Ping, ScheduledFuture<?>> waiting = new HashMap<>();

  /** That a hub is to be told of a feed. */
  private record Ping(URI hub, URI feed) {}

  HubPings(WebSubProperties properties) {
    this.properties = properties;
  }

  /** The hub at that address, which is told in a while. */
  public Hub hub(URI url) {
    String scheme = Optional.ofNullable(url.getScheme()).orElse("");
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("a hub has an address of http or https, not " + url);
    }
    return new Hub(url, feed -> tell(new Ping(url, feed), properties.gather(), 0));
  }

  private void tell(Ping ping, Duration wait, int failures) {
    synchronized (waiting) {
      ScheduledFuture<?> planned = waiting.get(ping);
      boolean soon = planned != null && planned.getDelay(TimeUnit.MILLISECONDS) <= wait.toMillis();
      if (timer.isShutdown() || soon) {
        return;
      }
      if (planned != null) {
        // What is new is told soon, also while a hub that failed is given time.
        planned.cancel(false);
      }
      waiting.put(
          ping, timer.schedule(() -> send(ping, failures), wait.toMillis(), TimeUnit.MILLISECONDS));
    }
  }

  private void send(Ping ping, int failures) {
    synchronized (waiting) {
      // What changes from now on the hub may have looked at before: it is told again.
      waiting.remove(ping);
    }
    var unused =
        client
            .sendAsync(request(ping), BodyHandlers.discarding())
            .handle(
                (answer, failure) -> {
                  if (failure != null) {
                    failed(ping, failure.toString(), failures + 1);
                  } else if (answer.statusCode() / 100 != 2) {
                    failed(ping, "answered " + answer.statusCode(), failures + 1);
                  } else {
                    about(ping, LOG.atDebug()).log("Hub was told that a feed has changed");
                  }
                  return ping;
                });
  }

  private static HttpRequest request(Ping ping) {
    String feed = URLEncoder.encode(ping.feed().toString(), StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(ping.hub())
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("User-Agent", "Pressline")
            .POST(BodyPublishers.ofString(FORM.formatted(feed)));
    if ("http".equals(ping.hub().getScheme())) {
      request.version(Version.HTTP_1_1);
    }
    return request.build();
  }

  private void failed(Ping ping, String reason, int failures) {
    List<Duration> retries = properties.retries();
    boolean again = failures <= retries.size();
    about(ping, LOG.atWarn())
        .addKeyValue("reason", reason)
        .addKeyValue("failures", failures)
        .log(
            again
                ? "Hub did not take that a feed has changed, and is told again later"
                : "Hub did not take that a feed has changed, and is told with its next change");
    if (again) {
      tell(ping, retries.get(failures - 1), failures);
    }
  }

  private static LoggingEventBuilder about(Ping ping, LoggingEventBuilder event) {
    return event
        .addKeyValue("stage", "websub")
        .addKeyValue("hub", ping.hub())
        .addKeyValue("feed", ping.feed());
  }

  @Override
  public void close() {
    timer.shutdownNow();
    client.shutdownNow();
  }
}
