package dev.pressline.store.webhook.delivery;

import dev.pressline.store.webhook.outbox.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls over HTTP. Redirects are not followed, and answers are not looked into. */
final class HttpTransport implements Transport, AutoCloseable {
  private static final int GONE = 410;

  private final HttpClient client;
  private final Duration patience;
  private final InstantSource clock;

  /** A transport that waits so long for an endpoint to have answered. */
  HttpTransport(Duration patience, InstantSource clock) {
    this.patience = patience;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder().connectTimeout(patience).followRedirects(Redirect.NEVER).build();
  }

  @Override
  public Outcome call(URI url, Message message) throws InterruptedException {
    CompletableFuture<HttpResponse<Long>> answer =
        client.sendAsync(request(url, message), _ -> new ShortAnswer());
    try {
      return outcome(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return failed("did not answer within " + patience.toSeconds() + " s");
    } catch (ExecutionException e) {
      return failed("cannot be reached: " + nameOf(Objects.requireNonNullElse(e.getCause(), e)));
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    }
  }

  private static HttpRequest request(URI url, Message message) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", message.mediaType())
            .header("User-Agent", "Pressline")
            .header("webhook-id", message.id())
            .header("webhook-timestamp", String.valueOf(message.timestamp()))
            .header("webhook-signature", message.signatures())
            .POST(BodyPublishers.ofString(message.body()));
    if ("http".equals(url.getScheme())) {
      // Without TLS the client would ask every receiver to upgrade, which some do not understand.
      request.version(Version.HTTP_1_1);
    }
    return request.build();
  }

  private Outcome outcome(HttpResponse<Long> answer) {
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return new Outcome.Taken();
    }
    if (status == GONE) {
      return new Outcome.Unwanted();
    }
    Optional<Duration> pause =
        answer.headers().firstValue("Retry-After").flatMap(after -> pause(after, clock.instant()));
    return new Outcome.Failed("answered " + status, pause);
  }

  /** Seconds or a date (RFC 9110, 10.2.3); what is neither is not there. */
  static Optional<Duration> pause(String retryAfter, Instant now) {
    String text = retryAfter.strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant time = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      return Optional.of(Duration.between(now, time)).filter(Duration::isPositive);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Outcome failed(String reason) {
    return new Outcome.Failed(reason, Optional.empty());
  }

  /** Its message may hold the address, which may be a secret. */
  private static String nameOf(Throwable failure) {
    return failure.getClass().getSimpleName();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
