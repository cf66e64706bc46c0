package dev.pressline.benchmarks.site;

import dev.pressline.benchmarks.measure.Figures;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.search.SearchStore;
import dev.pressline.store.search.query.QueryReader;
import dev.pressline.store.search.query.Question;
import dev.pressline.store.search.query.SiteSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the search store takes for sites of several sizes: to be filled from the log, to be opened,
 * for an edit and for a withdrawal; and what questions take, in processor time. Prints a table.
 */
public final class SearchGrowth {
  /** All work is done by the thread that asks for it; other programs do not show. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static final int BATCH = 1_000;
  private static final int ROUNDS = 40;
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final GeneratedBlog blog;
  private final Path folder;
  private final List<String> words;
  private long offset;

  private SearchGrowth(GeneratedBlog blog, Path folder) {
    this.blog = blog;
    this.folder = folder;
    this.words = Stream.of(blog.post(0).body().split("\\W+")).filter(w -> w.length() > 3).toList();
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
        "| posts | filled, s | MB | opened, s | edit, ms | withdrawal, ms | a word, ms"
            + " | two words, ms | being typed, ms | a phrase, ms | newest, ms |");
    System.out.println("| --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
    for (int size : sizes) {
      Path folder = Files.createTempDirectory("search-growth");
      try {
        System.out.println(new SearchGrowth(new GeneratedBlog(size), folder).row());
      } finally {
        SiteFiles.delete(folder);
      }
    }
  }

  private String row() throws IOException {
    double filled = fill();
    List<String> cells = new ArrayList<>();
    long megabytes = size() >> 20;
    long started = CPU.getCurrentThreadCpuTime();
    double opened;
    try (SearchStore store = SearchStore.open(folder);
        SiteSearch search = SiteSearch.in(folder)) {
      opened = (CPU.getCurrentThreadCpuTime() - started) / 1e9;
      cells.add(cost(i -> apply(store, GeneratedPublication.of(blog.post(i), 2))));
      cells.add(cost(i -> apply(store, withdrawn(blog.size() / 2 + i))));
      cells.add(cost(i -> ask(search, word(i), false)));
      cells.add(cost(i -> ask(search, word(i) + " " + word(i + 7), false)));
      cells.add(cost(i -> ask(search, word(i) + " " + word(i + 5).charAt(0), true)));
      cells.add(cost(i -> ask(search, "\"" + word(i) + " " + word(i + 1) + "\"", false)));
      cells.add(cost(i -> ask(search, "", false)));
    }
    return "| %,d | %.1f | %d | %.2f | %s |"
        .formatted(blog.size(), filled, megabytes, opened, String.join(" | ", cells));
  }

  private String word(int number) {
    return words.get(number % words.size());
  }

  /** In seconds; making up the posts is not counted. */
  private double fill() {
    long taken = 0;
    try (SearchStore store = SearchStore.open(folder)) {
      for (int from = 0; from < blog.size(); from += BATCH) {
        List<Publication> batch =
            IntStream.range(from, Math.min(blog.size(), from + BATCH))
                .mapToObj(number -> GeneratedPublication.of(blog.post(number), 1))
                .toList();
        long started = CPU.getCurrentThreadCpuTime();
        apply(store, batch.toArray(Publication[]::new));
        taken += CPU.getCurrentThreadCpuTime() - started;
      }
    }
    return taken / 1e9;
  }

  private Publication withdrawn(int number) {
    return PublicationBuilder.post(blog.post(number).slug())
        .revision(3)
        .withdrawn(new Withdrawal.Gone())
        .build();
  }

  private void apply(SearchStore store, Publication... publications) {
    offset += publications.length;
    store.apply(
        new StoreBatch(List.of(publications), new LogPosition("benchmark", Map.of(0, offset))));
  }

  private static void ask(SiteSearch search, String query, boolean typing) {
    if (QueryReader.read(query, typing) instanceof QueryReader.Reading.Understood(var wish)) {
      var unused =
          search.ask(new Question(Optional.empty(), wish, Question.Order.RELEVANCE, 0, 10), NOW);
    }
  }

  /** Median and slowest; the first half of the rounds warms up. */
  private static String cost(IntConsumer work) {
    Figures figures = Figures.NONE;
    for (int i = 0; i < ROUNDS; i++) {
      long started = CPU.getCurrentThreadCpuTime();
      work.accept(i);
      if (i >= ROUNDS / 2) {
        figures = figures.and(OptionalDouble.of((CPU.getCurrentThreadCpuTime() - started) / 1e6));
      }
    }
    return figures.cell(1);
  }

  private long size() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(SearchGrowth::size).sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
