package dev.pressline.testing.opensearch;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A real cluster of one node in a process of its own. */
public final class OpenSearchServer implements AutoCloseable {
  /** Where the server's jars are; empty without {@code -Popensearch}. */
  private static final String JARS = System.getProperty("pressline.test.opensearch", "");

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final URI url;

  private OpenSearchServer(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /** Whether there is a server that can be started. */
  public static boolean isThere() {
    return !JARS.isEmpty();
  }

  /**
   * Starts one; it answers when this returns.
   *
   * @param data folder of its own
   */
  public static OpenSearchServer start(Path data) throws IOException {
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
      Awaitility.await()
          .atMost(PATIENCE)
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(server::answers);
      return server;
    } catch (RuntimeException | Error e) {
      server.close();
      throw e;
    }
  }

  /** Its address. */
  public URI url() {
    return url;
  }

  private boolean answers() throws IOException, InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("the server has ended");
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(url.resolve("/_cluster/health")).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
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
