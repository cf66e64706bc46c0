package dev.pressline.ingest;

import static org.awaitility.Awaitility.await;

import dev.pressline.ingest.door.access.TokenHash;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A service with an HTTP API, its broker, and a client of it.
 *
 * <p>Tokens: {@code cms} for the site blog, {@code hasty} likewise, {@code all} for every site.
 */
record DoorBench(
    Path folder, IngestBench ingest, ConfigurableApplicationContext service, HttpVisitor visitor)
    implements AutoCloseable {
  static final int MAX_SOURCE = 4096;
  static final int MAX_FILE = 100_000;

  /** One bench for all test classes: most of their time would else go into starting it. */
  static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
      return parameter.getParameter().getType() == DoorBench.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
      return extension
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(DoorBench.class, any -> DoorBench.start(), DoorBench.class);
    }
  }

  private static DoorBench start() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    Path folder = folderOfItsOwn();
    IngestBench ingest = new IngestBench(folder);
    ConfigurableApplicationContext service =
        service(ingest.bootstrapServers(), ingest.registryUrl(), folder.resolve("assets"));
    await()
        .until(
            () ->
                IngestBench.get(portOf(service), "/actuator/health/readiness").statusCode() == 200);
    return new DoorBench(folder, ingest, service, new HttpVisitor(portOf(service)));
  }

  static HttpRequest.Builder as(String token, HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer secret-of-" + token);
  }

  static String portOf(ConfigurableApplicationContext service) {
    return service.getEnvironment().getProperty("local.server.port", "0");
  }

  static ConfigurableApplicationContext service(String broker, String registry) {
    return service(broker, registry, Path.of("target/assets"));
  }

  private static ConfigurableApplicationContext service(
      String broker, String registry, Path assets) {
    return new SpringApplicationBuilder(IngestServiceApplication.class)
        .properties("spring.config.name=" + IngestServiceApplication.CONFIG_NAME)
        .run(
            "--server.port=0",
            "--spring.kafka.bootstrap-servers=" + broker,
            "--pressline.prefix=" + IngestBench.PREFIX,
            "--pressline.registry.urls=" + registry,
            "--pressline.registry.auto-register=true",
            "--pressline.max-source-bytes=" + MAX_SOURCE,
            "--pressline.assets.folder=" + assets,
            "--pressline.assets.max-bytes=" + MAX_FILE,
            "--pressline.http.log-timeout=2s",
            "--pressline.http.rate.per-second=10",
            "--pressline.http.rate.burst=80",
            hash("cms"),
            "--pressline.http.tokens.cms.sites=blog",
            hash("all"),
            "--pressline.http.tokens.all.sites=*",
            hash("hasty"),
            "--pressline.http.tokens.hasty.sites=blog");
  }

  private static String hash(String name) {
    return "--pressline.http.tokens." + name + ".sha256=" + TokenHash.ofToken("secret-of-" + name);
  }

  @Override
  public void close() throws IOException {
    service.close();
    ingest.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  private static Path folderOfItsOwn() {
    try {
      return Files.createTempDirectory("door");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
