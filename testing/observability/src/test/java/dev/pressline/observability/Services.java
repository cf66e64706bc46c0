package dev.pressline.observability;

import static org.awaitility.Awaitility.await;

import dev.pressline.launcher.pipeline.Endpoint;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.testing.ServiceProcess;
import dev.pressline.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The three services as processes of their own, with everything on that they can tell. */
final class Services implements AutoCloseable {
  /** In the order of the flow. */
  static final List<String> NAMES = List.of("ingest-service", "enrich-service", "publish-service");

  static final String PREFIX = "seeing.";
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Map<String, String> APPLICATIONS =
      Map.of(
          "ingest-service", "dev.pressline.ingest.IngestServiceApplication",
          "enrich-service", "dev.pressline.enrich.EnrichServiceApplication",
          "publish-service", "dev.pressline.publish.PublishServiceApplication");

  private final TestServers servers;
  private final Map<String, ServiceProcess> processes = new LinkedHashMap<>();
  private final Map<String, Integer> ports = new HashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private boolean cutOff;

  private Services(TestServers servers) {
    this.servers = servers;
  }

  /** Starts them with all they keep below the folder, and returns when they are ready. */
  static Services start(Path folder, Collector collector) throws IOException {
    Services services = new Services(TestServers.start(folder.resolve("servers")));
    try {
      for (String name : NAMES) {
        services.start(name, folder, collector);
      }
      for (String name : NAMES) {
        await()
            .atMost(PATIENCE)
            .until(() -> services.isReady(name) || !services.processes.get(name).isAlive());
        if (!services.isReady(name)) {
          throw new AssertionError(name + " did not start:\n" + services.log(name));
        }
      }
      return services;
    } catch (RuntimeException | IOException | Error e) {
      services.close();
      throw e;
    }
  }

  private void start(String name, Path folder, Collector collector) throws IOException {
    int port = freePort();
    Path own = Files.createDirectories(folder.resolve(name));
    Map<String, String> environment = new HashMap<>();
    environment.put("SPRING_KAFKA_BOOTSTRAPSERVERS", servers.bootstrapServers());
    environment.put("PRESSLINE_REGISTRY_URLS", servers.registryUrl());
    environment.put("PRESSLINE_REGISTRY_AUTOREGISTER", "true");
    environment.put("PRESSLINE_PREFIX", PREFIX);
    environment.put("PRESSLINE_STATE", own.resolve("state").toString());
    environment.put("PRESSLINE_ASSETS_FOLDER", folder.resolve("assets").toString());
    environment.put("PRESSLINE_SITES_BLOG_TITLE", "Test");
    environment.put("PRESSLINE_SITES_BLOG_BASEURL", "http://localhost:8080/");
    environment.put("PRESSLINE_SITES_BLOG_OUTPUT", folder.resolve("site").toString());
    environment.put("PRESSLINE_UPKEEP_ROUND", "1s");
    environment.put("PRESSLINE_HTTP_TOKENS_TEST_SHA256", sha256(TOKEN));
    environment.put("PRESSLINE_HTTP_TOKENS_TEST_SITES", "blog");
    environment.put("PRESSLINE_WEBHOOKSTORE_ENABLED", "true");
    environment.put("PRESSLINE_WEBHOOKSTORE_ENDPOINTS_0_NAME", "news");
    environment.put("PRESSLINE_WEBHOOKSTORE_ENDPOINTS_0_URL", collector.address() + "/hook");
    environment.put("PRESSLINE_WEBHOOKSTORE_ENDPOINTS_0_SECRETS", secret());
    environment.put("PRESSLINE_TRACING_ENDPOINT", collector.address() + "/v1/traces");
    environment.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
    environment.put("SERVER_PORT", Integer.toString(port));
    ports.put(name, port);
    processes.put(
        name,
        ServiceProcess.start(
            List.of("-cp", classPath()), APPLICATIONS.get(name), own.resolve("log"), environment));
  }

  /** Without the command, which logs nowhere but into a file. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(":", -1))
        .filter(entry -> !entry.contains("launcher"))
        .collect(Collectors.joining(":"));
  }

  private boolean isReady(String name) {
    try {
      return get(name, "/actuator/health/readiness").statusCode() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** Puts a draft in at the door; answers when it is live or refused. */
  HttpResponse<String> put(String id, String text) {
    return send(
        HttpRequest.newBuilder(address("ingest-service", "/api/v1/drafts/" + id + "?wait=live"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "text/markdown")
            .PUT(HttpRequest.BodyPublishers.ofString(text))
            .build());
  }

  HttpResponse<String> get(String name, String path) {
    return send(HttpRequest.newBuilder(address(name, path)).build());
  }

  /** What the service tells when it is scraped. */
  Exposition scrape(String name) {
    return Exposition.of(get(name, "/actuator/prometheus").body());
  }

  /** {@code host:port} of a service. */
  String target(String name) {
    return "127.0.0.1:" + ports.get(name);
  }

  /** What the service has logged. */
  String log(String name) {
    return processes.get(name).output();
  }

  String bootstrapServers() {
    return servers.bootstrapServers();
  }

  PipelineConnection connection() {
    return new PipelineConnection(
        new Endpoint(servers.bootstrapServers(), servers.registryUrl(), PREFIX, true));
  }

  /** Takes broker and registry away. */
  void cutOff() {
    cutOff = true;
    servers.close();
  }

  private URI address(String name, String path) {
    return URI.create("http://" + target(name) + path);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String secret() {
    return "whsec_" + Base64.getEncoder().encodeToString(TOKEN.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void close() {
    processes.values().forEach(ServiceProcess::kill);
    if (!cutOff) {
      servers.close();
    }
  }
}
