package dev.pressline.benchmarks.services;

import dev.pressline.benchmarks.measure.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A service as deploy/kubernetes runs it: two processors, and a heap of 60 % of the memory.
 *
 * @param name of its module
 * @param application its main class
 * @param heap megabytes
 * @param readings what it reads, in the order in which a post goes
 */
record Service(String name, String application, int heap, List<Reading> readings) {
  /** What the site store reads. */
  static final Reading SITE =
      new Reading("pressline.publish-service.site", "pressline.publications");

  /** In the order in which a post goes. */
  static final List<Service> ALL =
      List.of(
          new Service(
              "ingest-service",
              "dev.pressline.ingest.IngestServiceApplication",
              460,
              List.of(new Reading("pressline.ingest-service", "pressline.drafts"))),
          new Service(
              "enrich-service",
              "dev.pressline.enrich.EnrichServiceApplication",
              614,
              List.of(new Reading("pressline.enrich-service", "pressline.posts"))),
          new Service(
              "publish-service",
              "dev.pressline.publish.PublishServiceApplication",
              921,
              List.of(new Reading("pressline.publish-gate", "pressline.enriched-posts"), SITE)));

  /** What services keep on disk. */
  static final List<String> FOLDERS = List.of("enrich", "state/gate", "stores/site", "public");

  /**
   * Starts an instance.
   *
   * @param settings beside what it has to be told
   */
  Instance start(Path folder, String broker, String registry, String... settings)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap + "m");
    // What the JVM chooses by itself below 1,792 MB.
    command.add("-XX:+UseSerialGC");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), application));
    command.add("--spring.kafka.bootstrap-servers=" + broker);
    command.add("--pressline.registry.urls=" + registry);
    command.add("--pressline.registry.auto-register=true");
    command.add("--pressline.assets.folder=" + folder.resolve("assets"));
    command.add("--pressline.enrich.state=" + folder.resolve("enrich"));
    command.add("--pressline.state=" + folder.resolve("state"));
    command.add("--pressline.site-store.state=" + folder.resolve("stores/site"));
    command.add("--pressline.sites.blog.output=" + folder.resolve("public"));
    command.add("--server.port=0");
    command.add("--logging.level.root=warn");
    command.addAll(List.of(settings));
    return new Instance(name, Running.start(command, folder, folder.resolve(name + ".txt")));
  }

  /** One process of it. */
  record Instance(String name, Running process) implements AutoCloseable {
    Duration cpu() {
      return process.cpu();
    }

    long peakMegabytes() {
      return process.peakMegabytes();
    }

    long residentMegabytes() {
      return process.residentMegabytes();
    }

    void awaitQuiet(Duration atMost) throws IOException, InterruptedException {
      process.awaitQuiet(atMost);
    }

    void failIfOver(Instant end) throws IOException {
      process.failIfOver(end, name + " did not come to an end");
    }

    @Override
    public void close() {
      process.close();
    }
  }
}
