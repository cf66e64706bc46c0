package dev.pressline.observability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A Prometheus that scrapes the services every second, under the names of their jobs. */
final class PrometheusServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int SCRAPES = 12;

  private final Process process;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();

  private PrometheusServer(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  static PrometheusServer scraping(Services services, Path folder) throws IOException {
    StringBuilder file = new StringBuilder("global: {scrape_interval: 1s}\nscrape_configs:\n");
    for (String name : Services.NAMES) {
      file.append(
          "- {job_name: %s, metrics_path: /actuator/prometheus, static_configs: [{targets: ['%s']}]}\n"
              .formatted(name, services.target(name)));
    }
    Path settings = Files.writeString(folder.resolve("prometheus.yml"), file);
    String address;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = "127.0.0.1:" + socket.getLocalPort();
    }
    Process process =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + settings,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=" + address)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    return new PrometheusServer(process, "http://" + address);
  }

  /** Waits until each service was scraped so often that rates can be told. */
  void awaitScrapes() {
    String enough = "min(sum by (job) (count_over_time(up[5m]))) >= " + SCRAPES;
    await()
        .atMost(PATIENCE)
        .ignoreException(UncheckedIOException.class)
        .until(() -> !query("count(up == 1) == 3 and " + enough).at("/data/result").isEmpty());
  }

  /** The answer to an expression, now. */
  JsonNode query(String expression) {
    URI uri = URI.create(address + "/api/v1/query?query=" + URLEncoder.encode(expression, UTF_8));
    try {
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
