package dev.pressline.store.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.pressline.material.LoopbackServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Serves a site below {@code /base/} with the policy of our own server, and a page that searches.
 */
final class SearchServer implements AutoCloseable {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'";

  private final LoopbackServer server;
  private final Path site;
  private final List<String> queries;
  private final Map<String, Found> found = new ConcurrentHashMap<>();
  private final AtomicReference<Optional<Path>> before = new AtomicReference<>(Optional.empty());
  private final CountDownLatch done = new CountDownLatch(1);

  /**
   * What a query gave.
   *
   * @param said by the page, in words
   * @param links to posts, the best first
   * @param marked pieces of titles and texts, parted by spaces
   */
  record Found(String said, List<String> links, String marked) {}

  SearchServer(Path site, List<String> queries) throws IOException {
    this.site = site;
    this.queries = List.copyOf(queries);
    this.server = new LoopbackServer(this::answer);
  }

  /** A browser that reads the manifest has it from an older site the first time. */
  SearchServer renewedSince(Path older) {
    before.set(Optional.of(older));
    return this;
  }

  String address() {
    return server.address() + "/searcher.html";
  }

  /** What each query gave, once all were asked. */
  Map<String, Found> awaitFound(long minutes) throws InterruptedException {
    if (!done.await(minutes, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the browser did not come to the last query: " + found);
    }
    return Map.copyOf(found);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      switch (path) {
        case "/found" -> {
          List<String> lines =
              new String(exchange.getRequestBody().readAllBytes(), UTF_8).lines().toList();
          String marked = lines.size() > 3 ? lines.get(3) : "";
          List<String> links =
              lines.size() > 2 && !lines.get(2).isEmpty()
                  ? List.of(lines.get(2).split(" "))
                  : List.of();
          found.put(lines.get(0), new Found(lines.get(1), links, marked));
          exchange.sendResponseHeaders(204, -1);
        }
        case "/done" -> {
          done.countDown();
          exchange.sendResponseHeaders(204, -1);
        }
        case "/queries.json" ->
            send(exchange, path, ("[\"" + String.join("\",\"", queries) + "\"]").getBytes(UTF_8));
        case "/searcher.html", "/searcher.js" -> send(exchange, path, own(path.substring(1)));
        default -> serve(exchange, path);
      }
    }
  }

  private void serve(HttpExchange exchange, String path) throws IOException {
    Optional<Path> file =
        Optional.of(path)
            .filter(below -> below.startsWith("/base/"))
            .map(below -> below.substring("/base/".length()))
            .map(name -> siteFor(name).resolve(name.endsWith("/") ? name + "index.html" : name))
            .filter(Files::isRegularFile);
    if (file.isEmpty()) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    send(exchange, path, Files.readAllBytes(file.get()));
  }

  private Path siteFor(String name) {
    return name.equals("search/manifest.js")
        ? before.getAndSet(Optional.empty()).orElse(site)
        : site;
  }

  private static byte[] own(String name) throws IOException {
    try (InputStream file = SearchServer.class.getResourceAsStream("search/" + name)) {
      return Objects.requireNonNull(file).readAllBytes();
    }
  }

  private static void send(HttpExchange exchange, String path, byte[] body) throws IOException {
    String type =
        switch (path.substring(path.lastIndexOf('.') + 1)) {
          case "js" -> "text/javascript";
          case "css" -> "text/css";
          case "json" -> "application/json";
          case "svg" -> "image/svg+xml";
          default -> "text/html; charset=utf-8";
        };
    LoopbackServer.send(exchange, type, body);
  }

  @Override
  public void close() {
    server.close();
  }
}
