package dev.pressline.e2e;

import dev.pressline.launcher.pipeline.Endpoint;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.testing.ServiceProcess;
import dev.pressline.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Services as processes of their own on a broker, configured by environment variables alone. */
final class Installation implements AutoCloseable {
  private static final String PUBLISH_SERVICE = "dev.pressline.publish.PublishServiceApplication";

  private final Path folder;
  private final Endpoint endpoint;
  private final List<ServiceProcess> services;

  private Installation(Path folder, Endpoint endpoint, List<ServiceProcess> services) {
    this.folder = folder;
    this.endpoint = endpoint;
    this.services = services;
  }

  /**
   * Starts the three services with state and site below the folder; sites are published under the
   * given names.
   */
  static Installation start(TestServers servers, Path folder, String prefix, List<String> sites)
      throws IOException {
    return start(
        servers,
        folder,
        prefix,
        sites,
        List.of(
            "dev.pressline.ingest.IngestServiceApplication",
            "dev.pressline.enrich.EnrichServiceApplication",
            PUBLISH_SERVICE));
  }

  /** Starts the publish service alone, in an empty folder: it makes the sites from the log. */
  static Installation rebuild(TestServers servers, Path folder, String prefix, List<String> sites)
      throws IOException {
    return start(servers, folder, prefix, sites, List.of(PUBLISH_SERVICE));
  }

  private static Installation start(
      TestServers servers,
      Path folder,
      String prefix,
      List<String> sites,
      List<String> applications)
      throws IOException {
    Files.createDirectories(folder);
    Map<String, String> environment = new HashMap<>();
    environment.put("SPRING_KAFKA_BOOTSTRAPSERVERS", servers.bootstrapServers());
    environment.put("PRESSLINE_REGISTRY_URLS", servers.registryUrl());
    environment.put("PRESSLINE_REGISTRY_AUTOREGISTER", "true");
    environment.put("PRESSLINE_PREFIX", prefix);
    environment.put("PRESSLINE_STATE", folder.resolve("state").toString());
    environment.put("SERVER_PORT", "0");
    environment.putAll(servers.variables());
    for (String site : sites) {
      String key = "PRESSLINE_SITES_" + site.toUpperCase(Locale.ROOT) + "_";
      environment.put(key + "TITLE", "Test");
      environment.put(key + "BASEURL", "http://localhost:8080/");
      environment.put(key + "OUTPUT", folder.resolve(site).toString());
    }
    List<String> jars = ShippedJars.options(folder);
    return new Installation(
        folder,
        new Endpoint(servers.bootstrapServers(), servers.registryUrl(), prefix, true),
        applications.stream()
            .map(
                application ->
                    ServiceProcess.start(
                        jars, application, folder.resolve(application + ".log"), environment))
            .toList());
  }

  PipelineConnection connection() {
    return new PipelineConnection(endpoint);
  }

  Path site(String name) {
    return folder.resolve(name);
  }

  /** Every service, in the order of the flow. */
  List<ServiceProcess> services() {
    return services;
  }

  @Override
  public void close() {
    services.forEach(ServiceProcess::close);
  }
}
