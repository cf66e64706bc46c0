package dev.pressline.store.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

/** Sends requests over HTTP. */
final class HttpTransport implements Transport, AutoCloseable {
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
  private final OpenSearchSettings settings;

  HttpTransport(OpenSearchSettings settings) {
    this.settings = settings;
  }

  @Override
  public Reply send(Request request) throws IOException {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(URI.create(settings.url() + request.path()))
            .timeout(TO_ANSWER)
            .method(
                request.method(),
                request.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body()));
    if (!request.body().isEmpty()) {
      boolean lines = request.path().contains("/_bulk");
      http.header("Content-Type", lines ? "application/x-ndjson" : "application/json");
    }
    settings.login().ifPresent(login -> http.header("Authorization", basic(login)));
    try {
      HttpResponse<byte[]> answer = client.send(http.build(), BodyHandlers.ofByteArray());
      return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting for the cluster", e);
    }
  }

  private static String basic(OpenSearchSettings.Login login) {
    byte[] both = (login.user() + ":" + login.password()).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  @Override
  public void close() {
    client.close();
  }
}
