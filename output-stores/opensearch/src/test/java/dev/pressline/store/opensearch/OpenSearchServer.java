package dev.pressline.store.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;

/** A real cluster of one node in a process of its own. */
final class OpenSearchServer implements AutoCloseable {
  /** Where the server's jars are; empty without {@code -Popensearch}. */
  static final String JARS = System.getProperty("opensearch.folder", "");

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final URI url;

  private OpenSearchServer(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  static OpenSearchServer start(Path data) throws IOException {
    int port = freePort();
    Path log = Files.createDirectories(Path.of("target")).resolve("opensearch.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                JARS + "/*",
                Path.of(JARS, "..", "..", "OpenSearchNode.java").normalize().toString(),
                data.toString(),
                String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    OpenSearchServer server = new OpenSearchServer(process, URI.create("http://localhost:" + port));
    try {
      Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(server::answers);
      return server;
    } catch (RuntimeException | Error e) {
      server.close();
      throw e;
    }
  }

  URI url() {
    return url;
  }

  HttpTransport transport() {
    return new HttpTransport(settings("test"));
  }

  OpenSearchSettings settings(String alias) {
    return new OpenSearchSettings(url, alias, Optional.empty());
  }

  private boolean answers() throws IOException {
    assertThat(process.isAlive()).isTrue();
    try (HttpTransport transport = transport()) {
      return transport.send(new Transport.Request("GET", "/_cluster/health", "")).isFine();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive());
  }
}
