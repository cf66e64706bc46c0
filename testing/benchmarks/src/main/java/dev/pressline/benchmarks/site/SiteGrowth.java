package dev.pressline.benchmarks.site;

import com.sun.management.OperatingSystemMXBean;
import dev.pressline.benchmarks.measure.Figures;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.site.SiteStore;
import dev.pressline.store.site.SiteStoreSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the site store takes for sites of several sizes: to fill one from the log, to open one, and
 * for single edits of one, with the number of files that an edit writes. Prints a table.
 */
public final class SiteGrowth {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final int EDITS = 40;
  private static final int BATCH = 1_000;

  private final GeneratedBlog blog;
  private final SiteStoreSettings settings;
  private final Path site;
  private long offset;

  private SiteGrowth(GeneratedBlog blog, Path folder) {
    this.blog = blog;
    this.site = folder.resolve("public");
    SiteSettings about =
        new SiteSettings(
            PublicationBuilder.SITE,
            "A generated blog",
            "Posts without number.",
            URI.create("https://blog.example/"),
            "en",
            ZoneOffset.UTC,
            Optional.of("Ada"),
            SiteSettings.DEFAULT_PERMALINK_PATTERN);
    this.settings = SiteStoreSettings.of(folder.resolve("state"), about, site);
  }

  /**
   * What a kind of work takes.
   *
   * @param clock milliseconds on the clock
   * @param cpu mean milliseconds of the process, collector and compilers included
   * @param files how many were written
   */
  private record Cost(Figures clock, double cpu, Figures files) {
    @Override
    public String toString() {
      return "%s / %.0f / %.0f".formatted(clock.cell(0), cpu, files.median().orElse(0));
    }
  }

  /**
   * Runs.
   *
   * @param arguments the sizes, 1000 and 10000 without
   */
  public static void main(String[] arguments) throws IOException {
    List<Integer> sizes =
        arguments.length == 0 || arguments[0].isBlank()
            ? List.of(1_000, 10_000)
            : Stream.of(arguments[0].split(",")).map(Integer::valueOf).toList();
    System.out.println(
        "| posts | filled, s | opened, s | heap, MB | edit of an old text | new title of the newest"
            + " | new post |");
    System.out.println("| --: | --: | --: | --: | --: | --: | --: |");
    for (int size : sizes) {
      Path folder = Files.createTempDirectory("site-growth");
      try {
        System.out.println(new SiteGrowth(new GeneratedBlog(size), folder).row());
      } finally {
        SiteFiles.delete(folder);
      }
    }
  }

  private String row() throws IOException {
    Duration filled = fill();
    List<Cost> costs = new ArrayList<>();
    Duration opened;
    long heap;
    long started = System.nanoTime();
    try (SiteStore store = SiteStore.open(settings)) {
      opened = Duration.ofNanos(System.nanoTime() - started);
      System.gc();
      heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
      int size = blog.size();
      costs.add(cost(store, i -> edited(i, blog.post(size / 2 - i).saying("Edit " + i + "."))));
      costs.add(cost(store, i -> edited(i, blog.post(size - 1).titled("Title " + i))));
      costs.add(
          cost(store, i -> GeneratedPublication.of(new GeneratedBlog(size).post(size + i), 1)));
    }
    return "| %,d | %.1f | %.1f | %d | %s |"
        .formatted(
            blog.size(),
            filled.toMillis() / 1e3,
            opened.toMillis() / 1e3,
            heap,
            String.join(" | ", costs.stream().map(Cost::toString).toList()));
  }

  /** As the publish service fills a store that is far behind; making up the posts not counted. */
  private Duration fill() {
    Duration taken;
    long started = System.nanoTime();
    try (SiteStore store = SiteStore.open(settings)) {
      taken = Duration.ofNanos(System.nanoTime() - started);
      for (int from = 0; from < blog.size(); from += BATCH) {
        List<Publication> batch =
            IntStream.range(from, Math.min(blog.size(), from + BATCH))
                .mapToObj(number -> GeneratedPublication.of(blog.post(number), 1))
                .toList();
        taken = taken.plus(timed(() -> store.takeIn(batchOf(batch))));
      }
      taken = taken.plus(timed(() -> apply(store, List.of())));
    }
    return taken;
  }

  /** The first half of the edits warms up. */
  private Cost cost(SiteStore store, IntFunction<Publication> edit) throws IOException {
    Figures clock = Figures.NONE;
    Figures files = Figures.NONE;
    long cpu = 0;
    for (int i = 0; i < EDITS; i++) {
      Publication publication = edit.apply(i);
      Instant before = Instant.now();
      long cpuBefore = PROCESS.getProcessCpuTime();
      long started = System.nanoTime();
      apply(store, List.of(publication));
      if (i >= EDITS / 2) {
        clock = clock.and(OptionalDouble.of((System.nanoTime() - started) / 1e6));
        cpu += PROCESS.getProcessCpuTime() - cpuBefore;
        files = files.and(OptionalDouble.of(SiteFiles.writtenSince(site, before)));
      }
    }
    return new Cost(clock, cpu / 1e6 / clock.rounds(), files);
  }

  private void apply(SiteStore store, List<Publication> publications) {
    store.apply(batchOf(publications));
  }

  private StoreBatch batchOf(List<Publication> publications) {
    offset += publications.size();
    return new StoreBatch(publications, new LogPosition("benchmark", Map.of(0, offset)));
  }

  private Publication edited(int edit, GeneratedBlog.Post post) {
    return GeneratedPublication.of(post, edit + 2);
  }

  private static Duration timed(Runnable work) {
    long started = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
