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
import java.util.Map;

/**
 * The three services as processes of their own on a broker, configured by environment variables
 * alone.
 */
final class Installation implements AutoCloseable {
  private final Path folder;
  private final Endpoint endpoint;
  private final ServiceProcess ingest;
  private final ServiceProcess enrich;
  private final ServiceProcess publish;

  private Installation(
      Path folder,
      Endpoint endpoint,
      ServiceProcess ingest,
      ServiceProcess enrich,
      ServiceProcess publish) {
    this.folder = folder;
    this.endpoint = endpoint;
    this.ingest = ingest;
    this.enrich = enrich;
    this.publish = publish;
  }

  /**
   * Starts the services with state and site below the folder; sites are published under the given
   * names.
   */
  static Installation start(TestServers servers, Path folder, String prefix, List<String> sites)
      throws IOException {
    Files.createDirectories(folder);
    Map<String, String> environment = new HashMap<>();
    environment.put("SPRING_KAFKA_BOOTSTRAPSERVERS", servers.bootstrapServers());
    environment.put("PRESSLINE_REGISTRY_URLS", servers.registryUrl());
    environment.put("PRESSLINE_REGISTRY_AUTOREGISTER", "true");
    environment.put("PRESSLINE_PREFIX", prefix);
    environment.put("PRESSLINE_STATE", folder.resolve("state").toString());
    environment.put("SERVER_PORT", "0");
    for (String site : sites) {
      String key = "PRESSLINE_SITES_" + site.toUpperCase(java.util.Locale.ROOT) + "_";
      environment.put(key + "TITLE", "Test");
      environment.put(key + "BASEURL", "http://localhost:8080/");
      environment.put(key + "OUTPUT", folder.resolve(site).toString());
    }
    return new Installation(
        folder,
        new Endpoint(servers.bootstrapServers(), servers.registryUrl(), prefix, true),
        service(folder, "ingest", "dev.pressline.ingest.IngestServiceApplication", environment),
        service(folder, "enrich", "dev.pressline.enrich.EnrichServiceApplication", environment),
        service(folder, "publish", "dev.pressline.publish.PublishServiceApplication", environment));
  }

  PipelineConnection connection() {
    return new PipelineConnection(endpoint);
  }

  Path site(String name) {
    return folder.resolve(name);
  }

  /** Every service, in the order of the flow. */
  List<ServiceProcess> services() {
    return List.of(ingest, enrich, publish);
  }

  @Override
  public void close() {
    services().forEach(ServiceProcess::close);
  }

  private static ServiceProcess service(
      Path folder, String name, String mainClass, Map<String, String> environment) {
    return ServiceProcess.start(mainClass, folder.resolve(name + ".log"), environment);
  }
}
