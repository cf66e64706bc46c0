package dev.pressline.benchmarks.site;

import dev.pressline.benchmarks.measure.Figures;
import dev.pressline.benchmarks.measure.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/** Pressline with a blog, as its command runs it. */
final class PresslineRun {
  static final String NAME = "pressline";

  private static final String OPENED = "Store opened for writing";
  private static final Duration AT_MOST = Duration.ofHours(2);
  private static final Duration UNTIL_QUIET = Duration.ofMinutes(2);

  private static final Duration A_LOOK = Duration.ofSeconds(10);

  /** Part of one processor; what keeps a pipeline alive takes less. */
  private static final double BUSY = 0.15;

  /** So long a site may stay as it is, and not as it was, until it is called another. */
  private static final Duration UNCHANGED = Duration.ofMinutes(1);

  private final Workshop workshop;
  private final Plan plan;
  private final GeneratedBlog blog;
  private final Path folder;
  private final Path data;
  private final Peer.Places places;

  PresslineRun(Workshop workshop, Plan plan, GeneratedBlog blog) throws IOException {
    this.workshop = workshop;
    this.plan = plan;
    this.blog = blog;
    this.folder = workshop.fresh(NAME, blog.size());
    this.data = folder.resolve("data");
    this.places = new Peer.Places("drafts", "public", "atom.xml").in(folder);
  }

  /**
   * The site filled again.
   *
   * @param whole counted from the start of the process
   * @param opened seconds counted from when the site's store was open
   */
  record Refill(Build whole, Figures opened) {
    static final Refill NONE = new Refill(Build.NONE, Figures.NONE);
  }

  /**
   * What follows edits.
   *
   * @param scheduled milliseconds after its time until a scheduled post is shown everywhere
   * @param atRest part of one processor that it takes while nothing is edited
   */
  record Following(Watched watched, Edits newPosts, Figures scheduled, double atRest) {}

  /**
   * Publishes the blog for the first time.
   *
   * @return the seconds that took
   */
  double publish() throws IOException, InterruptedException {
    blog.write(places.posts());
    long started = System.nanoTime();
    Running.toEnd(workshop.command("publish", places, data, true), folder, log("publish"), AT_MOST);
    double seconds = (System.nanoTime() - started) / 1e9;
    SiteFiles.requirePages(blog, places);
    return seconds;
  }

  /**
   * Has the posts looked at more closely, which goes on behind after they are published.
   *
   * @return the seconds from the start of the process until it does nothing any more
   */
  double settle() throws IOException, InterruptedException {
    try (Running up = Running.start(serving("up", false), folder, log("up"))) {
      Instant end = up.started().plus(AT_MOST);
      do {
        up.awaitQuiet(Duration.between(Instant.now(), end));
      } while (up.atRest(A_LOOK) > BUSY && Instant.now().isBefore(end));
      return Duration.between(up.started(), Instant.now()).toMillis() / 1e3;
    }
  }

  /** Takes the site away and has it filled from the publications log, as often as wanted. */
  Refill refills() throws IOException, InterruptedException {
    Refill refill = Refill.NONE;
    Map<String, String> before = SiteFiles.hashes(places.output());
    for (int round = 0; round < plan.builds(); round++) {
      SiteFiles.delete(places.output());
      SiteFiles.delete(data.resolve("state/site-store"));
      try (Running up = Running.start(serving("up", false), folder, log("up"))) {
        awaitSame(before, up);
        refill = after(refill, up);
      }
    }
    return refill;
  }

  /**
   * Reading files takes time of the machine that is measured: only while Pressline does nothing.
   */
  private void awaitSame(Map<String, String> before, Running up)
      throws IOException, InterruptedException {
    Instant since = Instant.now();
    Map<String, String> seen = Map.of();
    while (true) {
      up.awaitQuiet(UNTIL_QUIET);
      Map<String, String> now = hashes();
      if (now.equals(before)) {
        return;
      }
      if (!now.equals(seen)) {
        seen = now;
        since = Instant.now();
      } else if (Duration.between(since, Instant.now()).compareTo(UNCHANGED) > 0) {
        throw new IllegalStateException("the site filled again differs in " + other(before, now));
      }
    }
  }

  private Map<String, String> hashes() throws IOException {
    try {
      return SiteFiles.hashes(places.output());
    } catch (NoSuchFileException | UncheckedIOException replacedMeanwhile) {
      return Map.of();
    }
  }

  private static SortedSet<String> other(Map<String, String> before, Map<String, String> now) {
    SortedSet<String> other = new TreeSet<>(before.keySet());
    other.addAll(now.keySet());
    other.removeIf(file -> Objects.equals(before.get(file), now.get(file)));
    return other;
  }

  private Refill after(Refill before, Running up) throws IOException {
    Instant last = SiteFiles.lastWritten(places.output());
    Build whole =
        new Build(
            before.whole.seconds().and(seconds(up.started(), last)),
            before.whole.cpu().and(OptionalDouble.of(up.cpu().toMillis() / 1e3)),
            before.whole.megabytes().and(OptionalDouble.of(up.peakMegabytes())),
            SiteFiles.count(places.output()));
    return new Refill(whole, before.opened.and(seconds(openedAfter(up.started()), last)));
  }

  private static OptionalDouble seconds(Instant from, Instant to) {
    return OptionalDouble.of(Duration.between(from, to).toMillis() / 1e3);
  }

  private Instant openedAfter(Instant start) throws IOException {
    return Files.readString(data.resolve("pressline.log"))
        .lines()
        .filter(line -> line.contains(OPENED))
        .map(line -> OffsetDateTime.parse(line.substring(0, line.indexOf(' '))).toInstant())
        .filter(opened -> opened.isAfter(start))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the log does not say: " + OPENED));
  }

  /** Edits while Pressline watches, with all posts live. */
  Following edits() throws IOException, InterruptedException {
    try (Running watch = Running.start(serving("watch", true), folder, log("watch"))) {
      watch.awaitSaid("Watching ", AT_MOST);
      double ready = Duration.between(watch.started(), Instant.now()).toMillis() / 1e3;
      watch.awaitQuiet(UNTIL_QUIET);
      Edits.Rounds rounds = new Edits.Rounds(blog, places, watch, plan);
      Watched watched = Watched.by(rounds, ready);
      return new Following(watched, rounds.newPosts(), rounds.scheduled(), watch.atRest(A_LOOK));
    }
  }

  private List<String> serving(String verb, boolean withDrafts) throws IOException {
    return workshop.serving(verb, places, data, withDrafts);
  }

  private Path log(String verb) throws IOException {
    return workshop.log(NAME + " " + verb + " " + blog.size());
  }
}
