package dev.pressline.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.pressline.material.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands before a served site and hears what browsers refuse to do there: each policy that passes
 * is told to report. Opens the pages one after the other in a frame, and last one that breaks the
 * site's policy, without which silence would prove nothing.
 */
final class PolicyWitness implements AutoCloseable {
  /** A page with what the policy of pages forbids. */
  static final String CONTROL = "/control.html";

  private static final String POLICY = "Content-Security-Policy";
  private static final String VISITOR =
      """
      <!doctype html><title>Visitor</title><iframe></iframe><script>
      const pages = [%s];
      const frame = document.querySelector('iframe');
      frame.onload = () => {
        const next = pages.shift();
        if (next) frame.src = next; else setTimeout(() => fetch('/done'), 1000);
      };
      frame.src = pages.shift();
      </script>
      """;

  private final LoopbackServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String site;
  private final List<String> pages;
  private final Queue<String> reports = new ConcurrentLinkedQueue<>();
  private final CountDownLatch done = new CountDownLatch(1);

  /**
   * @param site address of the served site, without a slash at its end
   * @param pages the paths to open
   */
  PolicyWitness(String site, List<String> pages) throws IOException {
    this.site = site;
    this.pages = List.copyOf(pages);
    this.server = new LoopbackServer(this::answer);
  }

  String address() {
    return server.address() + "/visitor";
  }

  /** What was refused, a report each, once every page was opened. */
  List<String> awaitReports(long minutes) throws InterruptedException {
    if (!done.await(minutes, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the browser did not come to the last page: " + reports);
    }
    return List.copyOf(reports);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/report" -> {
          reports.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(204, -1);
        }
        case "/done" -> {
          done.countDown();
          exchange.sendResponseHeaders(204, -1);
        }
        case "/visitor" -> LoopbackServer.send(exchange, 200, visitor().getBytes(UTF_8));
        case CONTROL -> control(exchange);
        default -> pass(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String visitor() {
    String listed = "'" + String.join("','", pages) + "','" + CONTROL + "'";
    return VISITOR.formatted(listed);
  }

  private void control(HttpExchange exchange) throws IOException, InterruptedException {
    report(exchange, fetched(pages.getFirst()));
    LoopbackServer.send(
        exchange,
        200,
        "<!doctype html><p style=\"color: red\">No<script>1</script>".getBytes(UTF_8));
  }

  private void pass(HttpExchange exchange) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = fetched(exchange.getRequestURI().toString());
    for (String name : List.of("Content-Type", "X-Content-Type-Options", "X-Frame-Options")) {
      answer
          .headers()
          .firstValue(name)
          .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
    }
    report(exchange, answer);
    LoopbackServer.send(exchange, answer.statusCode(), answer.body());
  }

  private static void report(HttpExchange exchange, HttpResponse<?> answer) {
    answer
        .headers()
        .firstValue(POLICY)
        .ifPresent(
            policy -> exchange.getResponseHeaders().set(POLICY, policy + "; report-uri /report"));
  }

  private HttpResponse<byte[]> fetched(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
