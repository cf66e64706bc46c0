package dev.pressline.benchmarks.site;

import dev.pressline.benchmarks.measure.Awaited;
import dev.pressline.benchmarks.measure.Figures;
import dev.pressline.benchmarks.measure.MarkdownTable;
import dev.pressline.benchmarks.measure.Running;
import dev.pressline.testing.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A blog on a site and in PostgreSQL, with new posts at a steady pace, while PostgreSQL is stopped
 * and started again: how soon posts are on the site meanwhile, and whether PostgreSQL has them all
 * afterwards. Prints a table.
 */
public final class StoreOutage {
  private static final int POSTS = 1_000;
  private static final Duration PACE = Duration.ofMillis(400);
  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final Duration AT_MOST = Duration.ofMinutes(15);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final GeneratedBlog blog = new GeneratedBlog(POSTS);
  private final Workshop workshop;
  private final Peer.Places places;
  private final Path folder;
  private final Path data;
  private final PostgresServer server;
  private int written;

  private StoreOutage(Workshop workshop, PostgresServer server) throws IOException {
    this.workshop = workshop;
    this.server = server;
    this.folder = workshop.fresh("outage", POSTS);
    this.data = folder.resolve("data");
    this.places = new Peer.Places("drafts", "public", "atom.xml").in(folder);
  }

  /**
   * Runs.
   *
   * @param arguments seconds of each phase, 60 without, and how often they follow each other, twice
   *     without
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String[] wanted = String.join(" ", arguments).strip().split("\\s+");
    Duration phase = Duration.ofSeconds(wanted[0].isEmpty() ? 60 : Integer.parseInt(wanted[0]));
    int rounds = wanted.length < 2 ? 2 : Integer.parseInt(wanted[1]);
    try (PostgresServer server = PostgresServer.startDurable()) {
      System.out.println(new StoreOutage(Workshop.here(), server).run(phase, rounds));
    }
  }

  private String run(Duration phase, int rounds) throws IOException, InterruptedException {
    blog.write(places.posts());
    try (Running watch = Running.start(watching(), folder, workshop.log("outage watch"))) {
      watch.awaitSaid("Watching ", AT_MOST);
      watch.awaitQuiet(AT_MOST);
      var unused = publishFor(WARM_UP, Figures.NONE);
      Figures calm = Figures.NONE;
      Figures away = Figures.NONE;
      Figures back = Figures.NONE;
      Figures caughtUp = Figures.NONE;
      for (int round = 0; round < rounds; round++) {
        calm = publishFor(phase, calm);
        server.stop();
        away = publishFor(phase, away);
        server.resume();
        Instant since = Instant.now();
        back = publishFor(phase, back);
        caughtUp = caughtUp.and(awaitCaughtUp(since));
      }
      Running.toEnd(verifying(), folder, workshop.log("outage verify"), AT_MOST);
      return report(calm, away, back, caughtUp);
    }
  }

  /** New posts, each from the writing of its file until page, front page, tag page and feed. */
  private Figures publishFor(Duration time, Figures before)
      throws IOException, InterruptedException {
    Figures figures = before;
    Instant end = Instant.now().plus(time);
    Instant next = Instant.now();
    while (next.isBefore(end)) {
      Duration ahead = Duration.between(Instant.now(), next);
      Thread.sleep(ahead.isNegative() ? Duration.ZERO : ahead);
      figures = figures.and(published());
      next = next.plus(PACE);
    }
    return figures;
  }

  private OptionalDouble published() throws IOException, InterruptedException {
    String title = "The steady post %d is here".formatted(written);
    GeneratedBlog.Post post =
        blog.post(POSTS + written)
            .dated(blog.newest().date().plusMinutes(written + 1L))
            .titled(title);
    written++;
    long since = System.nanoTime();
    post.write(places.posts());
    List<Awaited> everywhere = Edits.everywhere(post, title, places);
    return Edits.last(Awaited.all(everywhere, since, PATIENCE, () -> false));
  }

  /** Seconds until PostgreSQL has every post. */
  private OptionalDouble awaitCaughtUp(Instant since) throws InterruptedException {
    while (rows() < POSTS + written) {
      if (Instant.now().isAfter(since.plus(AT_MOST))) {
        throw new IllegalStateException(
            "PostgreSQL has %d posts of %d".formatted(rows(), POSTS + written));
      }
      Thread.sleep(PACE);
    }
    return OptionalDouble.of(Duration.between(since, Instant.now()).toMillis() / 1e3);
  }

  private int rows() {
    return Integer.parseInt(
        server.column("postgres", "pressline", "SELECT count(*) FROM live_posts").getFirst());
  }

  private List<String> watching() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "PRESSLINE_POSTGRES_STORE_ENABLED=true",
                "PRESSLINE_POSTGRES_STORE_URL=" + server.url("postgres"),
                "PRESSLINE_POSTGRES_STORE_USER=" + PostgresServer.USER));
    command.addAll(workshop.serving("watch", places, data, true));
    return command;
  }

  private List<String> verifying() {
    return List.of(
        workshop.pressline(),
        "verify",
        "--store",
        "site",
        "--store",
        "postgres",
        "--data",
        data.toString());
  }

  private String report(Figures calm, Figures away, Figures back, Figures caughtUp) {
    MarkdownTable table =
        new MarkdownTable(1, "PostgreSQL is", "posts", "median, ms", "p99, ms", "slowest, ms");
    row(table, "there", calm);
    row(table, "stopped", away);
    row(table, "there again", back);
    double growth = p99(away) / p99(calm) - 1;
    return table
        + String.format(
            Locale.ROOT,
            "%nWhile PostgreSQL is stopped the p99 of the site is %+.0f %%. PostgreSQL has every"
                + " post %s s after it was started again, and `pressline verify` finds both stores"
                + " as logged.%n",
            100 * growth,
            caughtUp.cell(1));
  }

  private static void row(MarkdownTable table, String phase, Figures figures) {
    table.row(
        phase,
        Integer.toString(figures.rounds()),
        milliseconds(figures.median()),
        milliseconds(figures.quantile(0.99)),
        milliseconds(figures.quantile(1)));
  }

  private static double p99(Figures figures) {
    return figures.quantile(0.99).orElse(Double.NaN);
  }

  private static String milliseconds(OptionalDouble figure) {
    return String.format(Locale.ROOT, "%.0f", figure.orElse(Double.NaN));
  }
}
