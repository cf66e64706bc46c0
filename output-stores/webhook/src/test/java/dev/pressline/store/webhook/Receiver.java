package dev.pressline.store.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server that is called. */
final class Receiver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Function<Call, Reply> replies = _ -> Reply.OK;

  /** A call as it came. */
  record Call(
      String path, String id, long timestamp, String signatures, String mediaType, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String type() {
      return json().path("type").asText();
    }

    JsonNode data() {
      return json().path("data");
    }

    String postId() {
      return data().path("postId").asText();
    }
  }

  /** What is answered. */
  record Reply(int status, Map<String, String> headers, String body) {
    static final Reply OK = of(200);

    static Reply of(int status) {
      return new Reply(status, Map.of(), "");
    }

    static Reply of(int status, String header, String value) {
      return new Reply(status, Map.of(header, value), "");
    }
  }

  private Receiver(HttpServer server) {
    this.server = server;
  }

  static Receiver start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Receiver receiver = new Receiver(server);
      server.createContext("/", receiver::take);
      server.setExecutor(receiver.threads);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      Call call =
          new Call(
              exchange.getRequestURI().getPath(),
              header(exchange, "webhook-id"),
              Long.parseLong(header(exchange, "webhook-timestamp")),
              header(exchange, "webhook-signature"),
              header(exchange, "Content-Type"),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      calls.add(call);
      Reply reply = replies.apply(call);
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = reply.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  URI url(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  /** From now on calls are answered so. */
  void answers(Function<Call, Reply> how) {
    replies = how;
  }

  void answers(Reply reply) {
    answers(_ -> reply);
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  List<Call> calls(String path) {
    return calls.stream().filter(call -> call.path().equals(path)).toList();
  }

  void forget(String path) {
    calls.removeIf(call -> call.path().equals(path));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
