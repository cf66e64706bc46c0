package dev.pressline.launcher.assets;

import dev.pressline.core.asset.Sha256;
import dev.pressline.launcher.pipeline.CommandFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** The HTTP door of an ingest service that runs elsewhere. */
public final class HttpDestination implements AssetDestination {
  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI root;
  private final String token;

  /**
   * @param root address of the service, such as {@code https://ingest.example/}
   * @param token bearer token
   */
  public HttpDestination(URI root, String token) {
    this.root = root.toString().endsWith("/") ? root : URI.create(root + "/");
    this.token = token;
  }

  @Override
  public void take(Sha256 sha256, Path file) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve("api/v1/assets/" + sha256))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token);
    int known = send(request.copy().method("HEAD", BodyPublishers.noBody())).statusCode();
    if (known == 200) {
      return;
    }
    HttpResponse<String> answer =
        send(
            request
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofFile(file)));
    if (answer.statusCode() / 100 != 2) {
      throw new CommandFailedException(
          "%s did not take %s: %d %s"
              .formatted(root, file, answer.statusCode(), answer.body().strip()));
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Sending a file was interrupted.", e);
    } catch (IOException e) {
      throw new CommandFailedException(
          root + " cannot be reached for the files of drafts: " + e.getMessage(), e);
    }
  }
}
