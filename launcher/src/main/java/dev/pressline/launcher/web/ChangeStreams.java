package dev.pressline.launcher.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.pressline.launcher.web.http.RequestPath;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Streams that tell an open page when it has changed (server-sent events of the HTML standard).
 *
 * <p>Each looks at the stamps of the few files that its page shows, ten times a second: that costs
 * microseconds, works alike on every system and whoever writes the files, and is as quick as a
 * reader can see.
 */
final class ChangeStreams {
  /** Where streams are asked for. */
  static final String PATH = DevPages.ROOT + "changes";

  private static final int MOST_STREAMS = 100;
  private static final int MOST_FILES = 200;
  private static final int UNAVAILABLE = 503;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /** Without a sign of life a reader who left would never be noticed. */
  private static final int LOOKS_BETWEEN_SIGNS = 50;

  private static final String ONCE_MORE_AFTER = "retry: 500\n\n";
  private static final String SIGN_OF_LIFE = ":\n\n";
  private static final String CHANGED = "event: changed\ndata: ";

  private final Versions versions;
  private final Semaphore places = new Semaphore(MOST_STREAMS);

  ChangeStreams(Versions versions) {
    this.versions = versions;
  }

  /** Which version of something is shown at a path now. */
  @FunctionalInterface
  interface Versions {
    String at(RequestPath path, String raw) throws IOException;
  }

  /** Tells the first change there is and ends, since the page is loaded again then. */
  void answer(HttpExchange exchange) throws IOException {
    if (!places.tryAcquire()) {
      var unused =
          new Responder(exchange, InstantSource.system())
              .plain(UNAVAILABLE, "Too many pages are open.\n");
      return;
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(200, 0);
      follow(
          Watched.of(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("")),
          exchange.getResponseBody());
    } finally {
      places.release();
    }
  }

  private void follow(Watched watched, OutputStream stream) throws IOException {
    Map<String, String> seen = new LinkedHashMap<>();
    for (String path : watched.paths().keySet()) {
      seen.put(path, watched.paths().get(path).isEmpty() ? at(path) : watched.paths().get(path));
    }
    say(stream, ONCE_MORE_AFTER);
    for (int look = 1; ; look++) {
      for (Map.Entry<String, String> shown : seen.entrySet()) {
        if (!at(shown.getKey()).equals(shown.getValue())) {
          say(stream, CHANGED + shown.getKey() + "\n\n");
          return;
        }
      }
      if (look % LOOKS_BETWEEN_SIGNS == 0) {
        say(stream, SIGN_OF_LIFE);
      }
      pause();
    }
  }

  private String at(String raw) throws IOException {
    Optional<RequestPath> path = RequestPath.read(raw);
    return path.isEmpty() ? "" : versions.at(path.get(), raw);
  }

  private static void say(OutputStream stream, String text) throws IOException {
    stream.write(text.getBytes(UTF_8));
    stream.flush();
  }

  private static void pause() throws InterruptedIOException {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server stops");
    }
  }

  /**
   * What a page shows.
   *
   * @param paths with the version that is shown; empty when it is not known, and what is there now
   *     counts
   */
  private record Watched(Map<String, String> paths) {
    static Watched of(String query) {
      Map<String, String> paths = new LinkedHashMap<>();
      String page = "";
      for (String field : query.split("&", MOST_FILES)) {
        String value = URLDecoder.decode(field.substring(field.indexOf('=') + 1), UTF_8);
        // Paths are in the form of addresses, where a line could not end.
        String path = value.lines().findFirst().orElse("");
        if (field.startsWith("page=")) {
          page = path;
          paths.put(page, "");
        } else if (field.startsWith("seen=")) {
          paths.put(page, path);
        } else if (field.startsWith("also=")) {
          paths.putIfAbsent(path, "");
        }
      }
      return new Watched(paths);
    }
  }
}
