package dev.pressline.launcher.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Readers who take their time, or never end, in numbers. */
@Timeout(60)
class SlowReadersTest {
  private static final int READERS = 300;
  private static final int FILM_BYTES = 8 * 1024 * 1024;

  @TempDir Path root;
  private ServedFolder site;
  private final List<Socket> slow = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    site = ServedFolder.of(root);
    site.write("page.html", "A page");
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : slow) {
      socket.close();
    }
    site.close();
  }

  @Test
  void whoNeverEndsItsRequestKeepsNobodyWaiting() throws Exception {
    for (int i = 0; i < READERS; i++) {
      begin("GET /page.html HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    }

    assertThat(site.get("/page.html").body()).isEqualTo("A page");
  }

  @Test
  void whoDoesNotReadItsAnswerKeepsNeitherReadersNorTheWriterWaiting() throws Exception {
    site.write("film.webm", new byte[FILM_BYTES]);
    for (int i = 0; i < READERS; i++) {
      begin("GET /film.webm HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    assertThat(site.get("/page.html").body()).isEqualTo("A page");
    Path fresh = Files.write(root.resolve(".fresh"), new byte[FILM_BYTES + 1]);
    Files.move(fresh, root.resolve("film.webm"), StandardCopyOption.ATOMIC_MOVE);
    assertThat(site.send("HEAD", "/film.webm").headers().firstValueAsLong("Content-Length"))
        .hasValue(FILM_BYTES + 1L);
  }

  @Test
  void thereAreLimitsOfTimeAndSize() {
    assertThat(seconds("maxReqTime")).isLessThan(Duration.ofMinutes(1));
    assertThat(seconds("maxRspTime")).isLessThan(Duration.ofHours(1));
    assertThat(Integer.getInteger("jdk.httpserver.maxConnections")).isBetween(READERS, 10_000);
  }

  private static Duration seconds(String limit) {
    return Duration.ofSeconds(Integer.getInteger("sun.net.httpserver." + limit));
  }

  private void begin(String request) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.server().port());
    slow.add(socket);
    socket.getOutputStream().write(request.getBytes(US_ASCII));
  }
}
