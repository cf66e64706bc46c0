package dev.pressline.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;

/** A server of somebody who is called, and keeps every call. */
public final class Called implements AutoCloseable {
  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final ToIntFunction<Call> answer;

  public record Call(String path, Headers headers, String body) {
    public String header(String name) {
      return headers.getFirst(name);
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

  public String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  public List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
