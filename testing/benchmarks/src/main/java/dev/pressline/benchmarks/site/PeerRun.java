package dev.pressline.benchmarks.site;

import dev.pressline.benchmarks.measure.Figures;
import dev.pressline.benchmarks.measure.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Another generator with a blog. */
record PeerRun(Workshop workshop, Plan plan, Peer peer, GeneratedBlog blog) {
  private static final Path GNU_TIME = Path.of("/usr/bin/time");
  private static final Duration AT_MOST = Duration.ofHours(1);
  private static final Duration UNTIL_QUIET = Duration.ofMinutes(2);

  /** Whole builds, each in a new folder. */
  Build builds() throws IOException, InterruptedException {
    Build build = Build.NONE;
    for (int round = 0; round < plan.builds(); round++) {
      build = after(build);
    }
    return build;
  }

  private Build after(Build before) throws IOException, InterruptedException {
    Path folder = placed();
    Path log = workshop.log(peer.name() + " build " + blog.size());
    Optional<Path> measured =
        Files.isExecutable(GNU_TIME)
            ? Optional.of(workshop.log(peer.name() + " time " + blog.size()))
            : Optional.empty();
    long started = System.nanoTime();
    Running.toEnd(measured.map(this::timed).orElse(peer.build()), folder, log, AT_MOST);
    double seconds = (System.nanoTime() - started) / 1e9;
    SiteFiles.requirePages(blog, peer.places().in(folder));
    long files = SiteFiles.count(peer.places().in(folder).output());
    if (measured.isEmpty()) {
      return new Build(
          before.seconds().and(OptionalDouble.of(seconds)), Figures.NONE, Figures.NONE, files);
    }
    String[] figures = Files.readString(measured.get()).strip().split(" ");
    double cpu = Double.parseDouble(figures[1]) + Double.parseDouble(figures[2]);
    double megabytes = Double.parseDouble(figures[3]) / 1024;
    return new Build(
        before.seconds().and(OptionalDouble.of(Double.parseDouble(figures[0]))),
        before.cpu().and(OptionalDouble.of(cpu)),
        before.megabytes().and(OptionalDouble.of(megabytes)),
        files);
  }

  private List<String> timed(Path figures) {
    List<String> command =
        new ArrayList<>(
            List.of(GNU_TIME.toString(), "-f", "%e %U %S %M", "-o", figures.toString()));
    command.addAll(peer.build());
    return command;
  }

  /** Edits while the generator watches. */
  Watched edits(Peer.Watcher watcher) throws IOException, InterruptedException {
    Path folder = placed();
    Path log = workshop.log(watcher.name() + " " + blog.size());
    try (Running running = Running.start(watcher.command(), folder, log)) {
      running.awaitSaid(watcher.said(), AT_MOST);
      double ready = Duration.between(running.started(), Instant.now()).toMillis() / 1e3;
      running.awaitQuiet(UNTIL_QUIET);
      Peer.Places places = peer.places().in(folder);
      SiteFiles.requirePages(blog, places);
      Edits.Rounds rounds = new Edits.Rounds(blog, places, running, plan);
      return Watched.by(rounds, ready);
    }
  }

  private Path placed() throws IOException {
    Path folder = workshop.fresh(peer.name(), blog.size());
    workshop.copySite(peer, folder);
    blog.write(peer.places().in(folder).posts());
    return folder;
  }
}
