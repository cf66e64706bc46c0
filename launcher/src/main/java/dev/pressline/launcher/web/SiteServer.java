package dev.pressline.launcher.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a site from its folder on this machine, as a static host would: folders by their {@code
 * index.html}, the site's own redirect rules, 410 and 404 pages.
 */
public final class SiteServer implements AutoCloseable {
  private static final int ATTEMPTS = 20;
  private static final String SVG = "image/svg+xml";

  /** A drawing opened by itself is a document of this site: it may draw, and run nothing. */
  private static final String DRAWING_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", SVG),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("webm", "video/webm"),
          Map.entry("woff2", "font/woff2"));

  private final HttpServer server;
  private final ExecutorService workers;
  private final Path root;

  private SiteServer(HttpServer server, ExecutorService workers, Path root) {
    this.server = server;
    this.workers = workers;
    this.root = root;
  }

  /**
   * Serves the folder on the wanted port of the loopback address, or on the next free one.
   *
   * @throws IOException when no port near it is free
   */
  public static SiteServer start(Path root, int wantedPort) throws IOException {
    HttpServer http = bind(wantedPort);
    ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    SiteServer site = new SiteServer(http, workers, root.toAbsolutePath().normalize());
    http.createContext("/", site::answer);
    http.setExecutor(workers);
    http.start();
    return site;
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.close();
  }

  private static HttpServer bind(int wantedPort) throws IOException {
    BindException last = new BindException("no port tried");
    for (int port = wantedPort; port < wantedPort + ATTEMPTS; port++) {
      try {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      } catch (BindException taken) {
        last = taken;
      }
    }
    throw last;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (!head && !exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      String rawPath = exchange.getRequestURI().getRawPath();
      Optional<RedirectRules.Rule> rule =
          RedirectRules.read(root.resolve("_redirects")).of(rawPath);
      if (rule.isPresent()) {
        answerRule(exchange, rule.get(), head);
        return;
      }
      answerFile(exchange, exchange.getRequestURI().getPath(), head);
    }
  }

  private void answerRule(HttpExchange exchange, RedirectRules.Rule rule, boolean head)
      throws IOException {
    if (rule.status() >= 300 && rule.status() < 400) {
      exchange.getResponseHeaders().set("Location", rule.target());
      exchange.sendResponseHeaders(rule.status(), -1);
      return;
    }
    Path page = fileOf(rule.target()).orElse(root.resolve("404.html"));
    send(exchange, rule.status(), page, head);
  }

  private void answerFile(HttpExchange exchange, String path, boolean head) throws IOException {
    Optional<Path> file = fileOf(path);
    if (file.isPresent() && Files.isDirectory(file.get())) {
      exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getRawPath() + "/");
      exchange.sendResponseHeaders(301, -1);
      return;
    }
    if (file.isPresent() && Files.isRegularFile(file.get())) {
      send(exchange, 200, file.get(), head);
      return;
    }
    send(exchange, 404, root.resolve("404.html"), head);
  }

  private Optional<Path> fileOf(String path) {
    Path file = root.resolve(path.substring(1)).normalize();
    if (!file.startsWith(root)) {
      return Optional.empty();
    }
    return Optional.of(path.endsWith("/") ? file.resolve("index.html") : file);
  }

  private static void send(HttpExchange exchange, int status, Path file, boolean head)
      throws IOException {
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    if (!Files.isRegularFile(file)) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", typeOf(file));
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    if (typeOf(file).equals(SVG)) {
      exchange.getResponseHeaders().set("Content-Security-Policy", DRAWING_POLICY);
    }
    exchange.sendResponseHeaders(status, head ? -1 : Files.size(file));
    if (!head) {
      Files.copy(file, exchange.getResponseBody());
    }
  }

  private static String typeOf(Path file) {
    String name = String.valueOf(file.getFileName());
    String known = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (known != null) {
      return known;
    }
    String guessed = URLConnection.guessContentTypeFromName(name);
    return guessed == null ? "application/octet-stream" : guessed;
  }
}
