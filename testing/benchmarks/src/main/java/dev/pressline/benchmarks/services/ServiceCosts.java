package dev.pressline.benchmarks.services;

import dev.pressline.benchmarks.measure.MarkdownTable;
import dev.pressline.benchmarks.site.GeneratedBlog;
import dev.pressline.embedded.EmbeddedBroker;
import dev.pressline.embedded.EmbeddedBrokerSettings;
import dev.pressline.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one instance of each service takes for a blog that is submitted at once, each alone with the
 * broker, and for single posts afterwards, all together. Prints the tables of docs/sizing.md.
 */
public final class ServiceCosts {
  private static final Duration AT_MOST = Duration.ofMinutes(30);
  private static final Duration AT_REST = Duration.ofSeconds(20);
  private static final int SINGLE_POSTS = 40;
  private static final Duration PACE = Duration.ofMillis(500);

  /** Comparing stores with the log takes turns with writing, and would blur what a post takes. */
  private static final String NOTHING_COMPARED = "--pressline.upkeep.posts-per-second=0";

  private final int posts;
  private final GeneratedBlog blog;
  private final Path folder;
  private final Log log;
  private final String registry;

  private ServiceCosts(int posts, Path folder, Log log, String registry) {
    this.posts = posts;
    this.blog = new GeneratedBlog(posts + 2 * SINGLE_POSTS);
    this.folder = folder;
    this.log = log;
    this.registry = registry;
  }

  /**
   * Runs.
   *
   * @param arguments the number of posts, 5000 without
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int posts =
        arguments.length == 0 || arguments[0].isBlank() || arguments[0].equals(".*")
            ? 5_000
            : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("service-costs");
    try (EmbeddedBroker broker =
            EmbeddedBroker.start(folder.resolve("broker"), EmbeddedBrokerSettings.DEFAULTS);
        EmbeddedRegistry registry = EmbeddedRegistry.start(folder.resolve("registry"), 0);
        Log log = Log.at(broker.bootstrapServers(), registry.url())) {
      new ServiceCosts(posts, folder, log, registry.url()).report();
    } finally {
      Folders.delete(folder);
    }
  }

  private void report() throws IOException, InterruptedException {
    long bytes = 0;
    for (int number = 0; number < posts; number++) {
      bytes += log.submit(blog.post(number));
    }
    log.flush();
    System.out.printf(Locale.ROOT, "%,d posts of %,d bytes%n%n", posts, bytes / posts);
    System.out.println(filled());
    System.out.println(singly());
    System.out.println(kept());
  }

  /** Everything submitted waits; the first tenth is not counted, in which the JVM warms up. */
  private MarkdownTable filled() throws IOException, InterruptedException {
    MarkdownTable table =
        new MarkdownTable(1, "service", "posts/s", "CPU ms a post", "most memory, MB");
    for (Service service : Service.ALL) {
      try (Service.Instance instance = service.start(folder, log.broker(), registry)) {
        Reading last = service.readings().getLast();
        await(() -> log.read(last) >= posts / 10, instance);
        Instant begun = Instant.now();
        long already = log.read(last);
        Duration before = instance.cpu();
        await(() -> isDone(service), instance);
        double seconds = seconds(begun);
        double counted = posts - already;
        double cpu = instance.cpu().minus(before).toMillis() / counted;
        table.row(
            service.name(),
            "%,.0f".formatted(counted / seconds),
            "%.1f".formatted(cpu),
            "%,d".formatted(instance.peakMegabytes()));
      }
    }
    return table;
  }

  private boolean isDone(Service service) {
    return service.readings().stream()
        .allMatch(reading -> log.read(reading) >= posts && log.lag(reading) <= Log.MARKERS);
  }

  /** With all posts live: nothing, and then one post after the other. */
  private MarkdownTable singly() throws IOException, InterruptedException {
    MarkdownTable table =
        new MarkdownTable(1, "service", "at rest, % of one CPU", "MB", "CPU ms a single post");
    List<Service.Instance> instances = new ArrayList<>();
    try {
      for (Service service : Service.ALL) {
        instances.add(service.start(folder, log.broker(), registry, NOTHING_COMPARED));
      }
      quiet(instances);
      publish(0, SINGLE_POSTS, instances);
      List<Duration> before = cpu(instances);
      Thread.sleep(AT_REST);
      List<Duration> atRest = differences(before, cpu(instances));
      Instant begun = Instant.now();
      before = cpu(instances);
      publish(SINGLE_POSTS, 2 * SINGLE_POSTS, instances);
      List<Duration> working = differences(before, cpu(instances));
      double share = seconds(begun) / AT_REST.toSeconds();
      for (int i = 0; i < instances.size(); i++) {
        double idle = atRest.get(i).toMillis();
        table.row(
            Service.ALL.get(i).name(),
            "%.1f".formatted(100 * idle / AT_REST.toMillis()),
            "%,d".formatted(instances.get(i).residentMegabytes()),
            "%.0f".formatted((working.get(i).toMillis() - idle * share) / SINGLE_POSTS));
      }
    } finally {
      for (Service.Instance instance : instances) {
        instance.close();
      }
    }
    return table;
  }

  /** After all have stopped, since what an instance knows is on disk then. */
  private MarkdownTable kept() throws IOException {
    MarkdownTable table = new MarkdownTable(1, "what is kept", "KB a post", "files a post");
    log.topicBytes()
        .forEach(
            (topic, size) ->
                table.row("topic " + topic, "%.1f".formatted(size / 1e3 / blog.size()), ""));
    for (String kept : Service.FOLDERS) {
      Folders.Size size = Folders.size(folder.resolve(kept));
      table.row(
          kept,
          "%.1f".formatted(size.bytes() / 1e3 / blog.size()),
          "%.2f".formatted((double) size.files() / blog.size()));
    }
    return table;
  }

  /** Posts that are new, until the site has them and nobody works any more. */
  private void publish(int from, int to, List<Service.Instance> instances)
      throws IOException, InterruptedException {
    for (int number = from; number < to; number++) {
      log.submit(blog.post(posts + number));
      log.flush();
      Thread.sleep(PACE);
    }
    for (int i = 0; i < instances.size(); i++) {
      for (Reading reading : Service.ALL.get(i).readings()) {
        await(() -> log.lag(reading) <= Log.MARKERS, instances.get(i));
      }
    }
    quiet(instances);
  }

  private static void quiet(List<Service.Instance> instances)
      throws IOException, InterruptedException {
    for (Service.Instance instance : instances) {
      instance.awaitQuiet(AT_MOST);
    }
  }

  private static void await(Log.Question question, Service.Instance instance)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(AT_MOST);
    while (!question.isAnswered()) {
      instance.failIfOver(end);
      Thread.sleep(Log.A_LOOK);
    }
  }

  private static double seconds(Instant since) {
    return Duration.between(since, Instant.now()).toMillis() / 1e3;
  }

  private static List<Duration> cpu(List<Service.Instance> instances) {
    return instances.stream().map(Service.Instance::cpu).toList();
  }

  private static List<Duration> differences(List<Duration> before, List<Duration> after) {
    List<Duration> differences = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      differences.add(after.get(i).minus(before.get(i)));
    }
    return differences;
  }
}
