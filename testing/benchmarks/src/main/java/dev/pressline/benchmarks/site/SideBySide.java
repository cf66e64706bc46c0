package dev.pressline.benchmarks.site;

import dev.pressline.benchmarks.measure.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Pressline beside Hugo, Hexo, Eleventy and Jekyll on the same posts: whole sites, and edits while
 * each watches. Prints a report, and writes it to a file where one is named.
 */
public final class SideBySide {
  private static final Duration FOR_A_WORD = Duration.ofMinutes(15);

  private final Workshop workshop;
  private final Plan plan;
  private final SpeedReport report;
  private boolean failed;

  private SideBySide(Workshop workshop, Plan plan) {
    this.workshop = workshop;
    this.plan = plan;
    this.report = new SpeedReport(plan);
  }

  /**
   * Runs.
   *
   * @param arguments what is wanted, as {@code posts=1000,10000 tools=pressline,hugo edits=8
   *     warm=20 builds=1 patience=60 most=jekyll:1000 report=FILE}; a file is looked for from the
   *     root of the project
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Plan plan = Plan.parse(String.join(" ", arguments));
    if (!Files.isReadable(Path.of("/proc/self/stat"))) {
      throw new IllegalStateException("what processes take is read from /proc: run it on Linux");
    }
    Workshop workshop = Workshop.here();
    SideBySide run = new SideBySide(workshop, plan);
    String report = run.run();
    System.out.println(report);
    if (plan.report().isPresent()) {
      Files.writeString(workshop.project().resolve(plan.report().get()), report);
    }
    if (run.failed) {
      throw new IllegalStateException("not everything could be measured; see the report's end");
    }
  }

  private String run() throws IOException, InterruptedException {
    report.fact("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    report.fact("load of the machine before", load());
    Map<String, Peer> peers = peers();
    if (plan.tools().contains(PresslineRun.NAME)) {
      report.fact(PresslineRun.NAME, said(List.of(workshop.pressline(), "--version"), "pressline"));
      report.fact("its model of meaning", workshop.hasModel() ? "there" : "not installed");
    }
    for (int posts : plan.posts()) {
      report.nextSize();
      GeneratedBlog blog = new GeneratedBlog(posts);
      if (plan.tools().contains(PresslineRun.NAME)) {
        orLeftOut(PresslineRun.NAME, posts, () -> measurePressline(blog));
      }
      for (Peer peer : peers.values()) {
        measure(peer, blog);
      }
    }
    report.fact("load of the machine after", load());
    return report.toString();
  }

  /** Those that are wanted and here, with a word about each that is not. */
  private Map<String, Peer> peers() throws IOException, InterruptedException {
    Path jekyll = Workshop.program("jekyll").orElse(Path.of("jekyll"));
    Map<String, Peer> known = Peer.all(workshop.folder(), Workshop.freePort(), jekyll);
    Map<String, Peer> peers = new LinkedHashMap<>();
    for (String tool : plan.tools()) {
      Peer peer = known.get(tool);
      if (peer == null) {
        if (!tool.equals(PresslineRun.NAME)) {
          throw new IllegalArgumentException(
              tool + " is not known; there are pressline and " + new TreeSet<>(known.keySet()));
        }
      } else if (Workshop.program(peer.program()).isEmpty()) {
        report.leaveOut("%s, which is not on this machine: %s".formatted(tool, peer.remedy()));
      } else {
        peers.put(tool, peer);
      }
    }
    if (peers.values().stream().anyMatch(Peer::fromNpm)) {
      workshop.installPackages();
    }
    for (Peer peer : peers.values()) {
      report.fact(peer.name(), said(peer.version(), peer.name()));
    }
    return peers;
  }

  private void measurePressline(GeneratedBlog blog) throws IOException, InterruptedException {
    PresslineRun run = new PresslineRun(workshop, plan, blog);
    progress(PresslineRun.NAME + " publishes", blog);
    double published = run.publish();
    progress(PresslineRun.NAME + " looks more closely", blog);
    double settled = run.settle();
    progress(PresslineRun.NAME + " fills its site again", blog);
    report.presslineBuild(blog.size(), run.refills());
    progress(PresslineRun.NAME + " watches", blog);
    report.presslineEdits(blog.size(), published, settled, run.edits());
  }

  private void measure(Peer peer, GeneratedBlog blog) throws InterruptedException {
    int posts = blog.size();
    if (plan.leavesOut(peer.name(), posts)) {
      report.leaveOut(
          "%s with %,d posts: it is slow, and left out of so many (MOST)"
              .formatted(peer.name(), posts));
      return;
    }
    PeerRun run = new PeerRun(workshop, plan, peer, blog);
    progress(peer.name() + " builds", blog);
    orLeftOut(
        peer.name() + ", whole site", posts, () -> report.build(posts, peer.name(), run.builds()));
    for (Peer.Watcher watcher : peer.watchers()) {
      progress(watcher.name(), blog);
      orLeftOut(
          watcher.name(), posts, () -> report.edits(posts, watcher.name(), run.edits(watcher)));
    }
  }

  /** Hours of figures are not lost because one program failed; but the run has failed. */
  private void orLeftOut(String what, int posts, Measurement measurement)
      throws InterruptedException {
    try {
      measurement.make();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      failed = true;
      report.leaveOut("%s with %,d posts failed: %s".formatted(what, posts, e.getMessage()));
    }
  }

  private interface Measurement {
    void make() throws IOException, InterruptedException;
  }

  /** The first line that a program says. */
  private String said(List<String> command, String name) throws IOException, InterruptedException {
    Path log = workshop.log(name + " version");
    Running.toEnd(command, workshop.folder(), log, FOR_A_WORD);
    return Files.readAllLines(log).stream()
        .filter(line -> line.chars().anyMatch(Character::isDigit))
        .findFirst()
        .orElse("unknown");
  }

  private static void progress(String doing, GeneratedBlog blog) {
    System.out.printf(
        "%tT %s, %,d posts%n", LocalTime.now(ZoneId.systemDefault()), doing, blog.size());
  }

  /** Programs that ran or waited to run, the mean of the last minute. */
  private static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, "%.1f", load);
  }
}
