package dev.pressline.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.pressline.material.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A site's folder for a browser that is to look at each page: one that leads elsewhere at once
 * stays on show.
 */
final class ServedSite implements AutoCloseable {
  private static final String REFRESH = "<meta http-equiv=\"refresh\"[^>]*>";
  private final LoopbackServer server;
  private final Path folder;

  ServedSite(Path folder) throws IOException {
    this.folder = folder;
    this.server = new LoopbackServer(this::answer);
  }

  String address() {
    return server.address() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(1);
      Path file = folder.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
      if (!Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] bytes = Files.readAllBytes(file);
      if (file.toString().endsWith(".html")) {
        bytes = new String(bytes, UTF_8).replaceAll(REFRESH, "").getBytes(UTF_8);
      }
      LoopbackServer.send(exchange, type(file.toString()), bytes);
    }
  }

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "html" -> "text/html; charset=utf-8";
      case "json" -> "application/json";
      case "xml" -> "application/xml";
      default -> "application/octet-stream";
    };
  }

  @Override
  public void close() {
    server.close();
  }
}
