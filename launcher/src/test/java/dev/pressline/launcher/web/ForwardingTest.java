package dev.pressline.launcher.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ForwardingTest {
  private static final int LARGE = 3_000_000;

  private HttpServer server;
  private Forwarding forwarding;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(loopback(0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    forwarding = forwardTo(server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    forwarding.close();
    server.stop(0);
    client.close();
  }

  @Test
  void whatIsSentArrivesAndTheAnswerComesBackWhole() throws Exception {
    byte[] bytes = new byte[LARGE];
    new Random(7).nextBytes(bytes);

    assertThat(echo(bytes)).isEqualTo(bytes);
    assertThat(echo("again".getBytes(UTF_8))).asString(UTF_8).isEqualTo("again");
  }

  @Test
  void aSenderThatHasEndedItsPartStillGetsTheAnswer() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), forwarding.port())) {
      socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(UTF_8));
      socket.shutdownOutput();

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void whileNobodyAnswersConnectionsAreClosedAndLaterOnesAreServed() throws Exception {
    int port = server.getAddress().getPort();
    server.stop(0);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), forwarding.port())) {
      socket.setSoTimeout(20_000);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }

    server = HttpServer.create(loopback(port), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();

    assertThat(echo(new byte[0])).isEmpty();
  }

  @Test
  void nobodyIsTakenInOnceItIsClosed() {
    int port = forwarding.port();
    forwarding.close();

    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("forward-" + port);
  }

  private byte[] echo(byte[] bytes) throws Exception {
    URI uri = URI.create("http://localhost:" + forwarding.port() + "/");
    HttpRequest request =
        HttpRequest.newBuilder(uri).POST(BodyPublishers.ofByteArray(bytes)).build();
    return client.send(request, BodyHandlers.ofByteArray()).body();
  }

  private static Forwarding forwardTo(int port) throws IOException {
    return Forwarding.start(loopback(0), new Forwarding.Target("localhost", port));
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
