package dev.pressline.stage.probe;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessProbeTest {
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({"200,0", "503,1", "404,1", "302,1"})
  void aServiceIsReadyWhenItsReadinessIsAnsweredWithTwoHundred(int status, int exitCode) {
    answers("/actuator/health/readiness", status);

    assertThat(probe()).isEqualTo(exitCode);
  }

  @Test
  void anotherPathAndOtherStatusesCanBeNamed() {
    answers("/", 404);

    assertThat(probe("/", "200", "404")).isZero();
    assertThat(probe("/", "200")).isOne();
    assertThat(probe("/")).isOne();
  }

  @Test
  void healthIsAskedForWhereItHasAPortOfItsOwnAndOtherPathsAreNot() {
    answers("/", 200);
    String port = String.valueOf(server.getAddress().getPort());

    assertThat(
            ReadinessProbe.exitCode(
                new String[0], Map.of("SERVER_PORT", "1", "MANAGEMENT_SERVER_PORT", port)))
        .isZero();
    assertThat(
            ReadinessProbe.exitCode(
                new String[] {"/"}, Map.of("SERVER_PORT", port, "MANAGEMENT_SERVER_PORT", "1")))
        .isZero();
  }

  @Test
  void whereNobodyListensNothingIsReady() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    assertThat(ReadinessProbe.exitCode(new String[0], Map.of("SERVER_PORT", "" + port))).isOne();
    assertThat(ReadinessProbe.exitCode(new String[0], Map.of("SERVER_PORT", "http"))).isOne();
  }

  @Test
  void whoAnswersInAnotherLanguageIsNotReady() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answering =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (var socket = other.accept()) {
                      socket.getOutputStream().write("+PONG 200 200\r\n".getBytes(US_ASCII));
                    } catch (IOException e) {
                      throw new IllegalStateException(e);
                    }
                  });

      assertThat(
              ReadinessProbe.exitCode(
                  new String[0], Map.of("SERVER_PORT", "" + other.getLocalPort())))
          .isOne();
      answering.join();
    }
  }

  private int probe(String... arguments) {
    String port = String.valueOf(server.getAddress().getPort());
    return ReadinessProbe.exitCode(arguments, Map.of("SERVER_PORT", port));
  }

  private void answers(String path, int status) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }
}
