package dev.pressline.store.site.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.pressline.material.LoopbackServer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Serves pages to a browser and hears what runs in them. Every page gets a witness as its first
 * script and a report-only policy that allows scripts of this server alone: the browser itself
 * reports each inline script and handler that it would have run.
 */
final class WitnessServer implements AutoCloseable {
  private static final String POLICY = "script-src 'self'; report-uri /ran";
  private final LoopbackServer server;
  private final Map<String, byte[]> files;
  private final List<String> pages;
  private final Queue<String> ran = new ConcurrentLinkedQueue<>();
  private final CountDownLatch done = new CountDownLatch(1);

  /**
   * @param files by path
   * @param pages the paths to open, one after the other
   */
  WitnessServer(Map<String, byte[]> files, List<String> pages) throws IOException {
    this.files = Map.copyOf(files);
    this.pages = List.copyOf(pages);
    this.server = new LoopbackServer(this::answer);
  }

  String address() {
    return server.address() + "/visitor.html";
  }

  /** What ran, a line each, once every page was visited. */
  List<String> awaitReports(long minutes) throws InterruptedException {
    if (!done.await(minutes, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the browser did not come to the last page: " + ran);
    }
    return List.copyOf(ran);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      switch (path) {
        case "/ran" -> {
          ran.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(204, -1);
        }
        case "/done" -> {
          done.countDown();
          exchange.sendResponseHeaders(204, -1);
        }
        case "/pages.json" -> LoopbackServer.send(exchange, "application/json", listed());
        case "/visitor.html", "/visitor.js", "/witness.js" ->
            LoopbackServer.send(exchange, type(path), own(path.substring(1)));
        default -> serve(exchange, path);
      }
    }
  }

  private void serve(HttpExchange exchange, String path) throws IOException {
    byte[] file = files.get(path.endsWith("/") ? path + "index.html" : path);
    if (file == null) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Security-Policy-Report-Only", POLICY);
    boolean page = type(path).startsWith("text/html");
    LoopbackServer.send(exchange, type(path), page ? witnessed(file) : file);
  }

  /** First in the head, whatever comes after; before the document type it would change the mode. */
  private static byte[] witnessed(byte[] page) {
    String html = new String(page, UTF_8);
    String head = "<head>";
    int at = html.indexOf(head) + head.length();
    return (html.substring(0, at) + "<script src=\"/witness.js\"></script>" + html.substring(at))
        .getBytes(UTF_8);
  }

  private byte[] listed() {
    return ("[\"" + String.join("\",\"", pages) + "\"]").getBytes(UTF_8);
  }

  private static byte[] own(String name) throws IOException {
    try (InputStream file = WitnessServer.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file).readAllBytes();
    }
  }

  private static String type(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "js" -> "text/javascript";
      case "css" -> "text/css";
      case "svg" -> "image/svg+xml";
      case "xml" -> "application/xml";
      default -> "text/html; charset=utf-8";
    };
  }

  @Override
  public void close() {
    server.close();
  }
}
