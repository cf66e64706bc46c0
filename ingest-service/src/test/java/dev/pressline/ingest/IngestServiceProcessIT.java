package dev.pressline.ingest;

import static dev.pressline.ingest.IngestBench.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar, told everything by environment variables. */
class IngestServiceProcessIT {
  @TempDir Path folder;

  @Test
  void theRunnableJarIsConfiguredByEnvironmentVariablesAlone() throws Exception {
    // Given
    Optional<Path> jar = runnableJar();
    if (jar.isEmpty()) {
      System.out.println("SKIPPED: there is no runnable jar of the ingest service; mvn package");
    }
    Assumptions.assumeTrue(jar.isPresent(), "mvn package builds the runnable jar");
    Awaitility.setDefaultTimeout(Duration.ofSeconds(120));
    try (IngestBench bench = new IngestBench(folder)) {
      String port = freePort();
      Process process = process(jar.get(), bench, port);
      try {
        await().ignoreExceptions().until(() -> status(port) == 200);

        // When
        bench.send(submission("news/one", "news", "# One\n\nText."));

        // Then
        await().untilAsserted(() -> assertThat(bench.posts("news/one")).hasSize(1));
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 15);
      } finally {
        process.destroyForcibly();
      }
    }
  }

  private static Process process(Path jar, IngestBench bench, String port) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-jar",
            jar.toString());
    builder.environment().put("SERVER_PORT", port);
    builder.environment().put("SPRING_KAFKA_BOOTSTRAP_SERVERS", bench.bootstrapServers());
    builder.environment().put("PRESSLINE_PREFIX", IngestBench.PREFIX);
    builder.environment().put("PRESSLINE_REGISTRY_URLS", bench.registryUrl());
    builder.environment().put("PRESSLINE_REGISTRY_AUTO_REGISTER", "true");
    builder.environment().put("PRESSLINE_SITES_NEWS_TITLE", "The News");
    builder.environment().put("PRESSLINE_SITES_NEWS_BASE_URL", "https://news.example/");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target", "ingest-service.log").toFile())
        .start();
  }

  private static int status(String port) {
    return IngestBench.get(port, "/actuator/health/readiness").statusCode();
  }

  private static Optional<Path> runnableJar() {
    try (var files = Files.list(Path.of("target"))) {
      List<Path> jars = files.filter(file -> file.toString().endsWith("-exec.jar")).toList();
      return jars.stream().findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return "" + socket.getLocalPort();
    }
  }
}
