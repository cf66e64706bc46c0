package dev.pressline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The registry of compose and production keeps the same contract; runs with {@code -Papicurio}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApicurioRegistryIT extends SchemaRegistryContract {
  private static final String FOLDER = System.getProperty("apicurio.folder", "");

  private int port;
  private Process process;

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    if (FOLDER.isEmpty()) {
      System.out.println("SKIPPED: Apicurio Registry is tested with -Papicurio only");
    }
    Assumptions.assumeFalse(FOLDER.isEmpty(), "runs with -Papicurio");
    RememberedPorts ports = RememberedPorts.in(data);
    port = ports.hold("apicurio", 0);
    ports.release();
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dapicurio.storage.kind=sql",
                "-Dapicurio.storage.sql.kind=h2",
                "-Dapicurio.datasource.url=jdbc:h2:file:" + data.resolve("registry"),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-jar",
                runner().toString())
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "apicurio.log").toFile())
            .start();
    Awaitility.await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(this::isReady);
  }

  private static Path runner() throws IOException {
    try (var files = Files.walk(Path.of(FOLDER))) {
      return files.filter(file -> file.endsWith("quarkus-run.jar")).findFirst().orElseThrow();
    }
  }

  private boolean isReady() {
    return registry().get("/subjects").status() == 200;
  }

  @AfterAll
  void stop() {
    if (process != null) {
      process.destroy();
      Awaitility.await().until(() -> !process.isAlive());
    }
  }

  @Override
  RegistryClient registry() {
    return new RegistryClient("http://127.0.0.1:" + port + RegistryHandler.ROOT);
  }
}
