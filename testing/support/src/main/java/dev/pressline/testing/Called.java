package dev.pressline.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;

/** A server of somebody who is called, and keeps every call. */
public final class Called implements AutoCloseable {
  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final ToIntFunction<Call> answer;

  /** A call as it came. */
  public record Call(String path, Headers headers, String body) {
    /** The first value of a header, empty when there is none. */
    public String header(String name) {
      return Objects.requireNonNullElse(headers.getFirst(name), "");
    }
  }

  private Called(HttpServer server, ToIntFunction<Call> answer) {
    this.server = server;
    this.answer = answer;
  }

  /** Answers each call with the status that is given for it. */
  public static Called answering(ToIntFunction<Call> answer) {
    try {
      Called called =
          new Called(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
              answer);
      called.server.createContext("/", called::take);
      called.server.start();
      return called;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      Call call =
          new Call(
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders(),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      int status = answer.applyAsInt(call);
      calls.add(call);
      exchange.sendResponseHeaders(status, -1);
    }
  }

  /** The address that is called. */
  public String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  /** Every call so far, in the order in which they came. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
