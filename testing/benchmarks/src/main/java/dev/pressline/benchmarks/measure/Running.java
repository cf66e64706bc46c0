package dev.pressline.benchmarks.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that was started, with all that it starts; ended with this process at the latest. */
public final class Running implements AutoCloseable {
  private static final Set<Running> ALIVE = ConcurrentHashMap.newKeySet();
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration GLANCE = Duration.ofSeconds(1);
  private static final Duration TO_END = Duration.ofSeconds(30);

  /** Of one processor: more than a program needs that only waits, less than one that works. */
  private static final double QUIET = 0.3;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(Running::endAtOnce)));
  }

  private final List<String> command;
  private final Process process;
  private final Path log;
  private final Instant started;

  private Running(List<String> command, Process process, Path log, Instant started) {
    this.command = command;
    this.process = process;
    this.log = log;
    this.started = started;
  }

  /**
   * Starts a program.
   *
   * @param folder in which it works
   * @param log file that gets what it says
   */
  public static Running start(List<String> command, Path folder, Path log) throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    Instant started = Instant.now();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Running running = new Running(List.copyOf(command), process, log, started);
    ALIVE.add(running);
    return running;
  }

  /**
   * Runs a program to its end.
   *
   * @throws IOException when it fails, with what it said last, or takes longer
   */
  public static void toEnd(List<String> command, Path folder, Path log, Duration atMost)
      throws IOException, InterruptedException {
    try (Running running = start(command, folder, log)) {
      if (!running.process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException(command + " runs longer than " + atMost + "; see " + log);
      }
      if (running.process.exitValue() != 0) {
        throw running.failure("failed with " + running.process.exitValue());
      }
    }
  }

  /** When it was started. */
  public Instant started() {
    return started;
  }

  /** Processor time so far of the program and what it started. */
  public Duration cpu() {
    return tree().cpu();
  }

  /**
   * Looks for a while at a program that has nothing to do.
   *
   * @return what it takes of one processor, 1 for all of it
   */
  public double atRest(Duration look) throws InterruptedException {
    Duration before = cpu();
    Thread.sleep(look);
    return (double) cpu().minus(before).toMillis() / look.toMillis();
  }

  /** Memory resident now, in megabytes. */
  public long residentMegabytes() {
    return tree().residentMegabytes();
  }

  /** The most memory that was resident, in megabytes. */
  public long peakMegabytes() {
    return tree().peakMegabytes();
  }

  /**
   * Waits until the program has said the text.
   *
   * @throws IOException when it ends before or takes longer
   */
  public void awaitSaid(String text, Duration atMost) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(atMost);
    while (!said().contains(text)) {
      failIfOver(end, "never said: " + text);
      Thread.sleep(PAUSE);
    }
  }

  /**
   * Waits until the program, and what it started, does nothing worth mention for a second, but not
   * longer than given: where a machine is crowded, waiting alone may take more.
   *
   * @throws IOException when it ends before
   */
  public void awaitQuiet(Duration atMost) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(atMost);
    Duration before = cpu();
    while (Instant.now().isBefore(end)) {
      Thread.sleep(GLANCE);
      failIfOver(Instant.MAX, "was still needed");
      Duration now = cpu();
      if (now.minus(before).toMillis() < QUIET * GLANCE.toMillis()) {
        return;
      }
      before = now;
    }
  }

  /**
   * Tells, whenever it is asked, whether the program has done nothing worth mention for so long.
   * Looks at it once a second.
   */
  public BooleanSupplier idleFor(Duration atLeast) {
    return new BooleanSupplier() {
      private Instant looked = Instant.now();
      private Instant idleSince = looked;
      private Duration used = cpu();

      @Override
      public boolean getAsBoolean() {
        Instant now = Instant.now();
        Duration passed = Duration.between(looked, now);
        if (passed.compareTo(GLANCE) >= 0) {
          Duration cpu = cpu();
          if (cpu.minus(used).toMillis() >= QUIET * passed.toMillis()) {
            idleSince = now;
          }
          looked = now;
          used = cpu;
        }
        return Duration.between(idleSince, now).compareTo(atLeast) >= 0;
      }
    };
  }

  /**
   * Makes sure that the program runs and that it is not too late.
   *
   * @throws IOException when that is not so, with the complaint and what the program said last
   */
  public void failIfOver(Instant end, String complaint) throws IOException {
    if (!process.isAlive()) {
      throw failure("ended with " + process.exitValue() + " and " + complaint);
    }
    if (Instant.now().isAfter(end)) {
      throw failure(complaint);
    }
  }

  private IOException failure(String complaint) throws IOException {
    List<String> said = said().lines().toList();
    return new IOException(
        String.join(" ", command)
            + " "
            + complaint
            + "; it said last:\n"
            + String.join("\n", said.subList(Math.max(0, said.size() - 20), said.size())));
  }

  /** The last character may be there in part only. */
  private String said() throws IOException {
    return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
  }

  private ProcessTree tree() {
    return new ProcessTree(process.toHandle());
  }

  /** Asks the program to end, and ends it. */
  @Override
  public void close() {
    List<ProcessHandle> all = tree().all().toList();
    all.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      all.forEach(ProcessHandle::destroyForcibly);
      ALIVE.remove(this);
    }
  }

  private void endAtOnce() {
    tree().all().toList().forEach(ProcessHandle::destroyForcibly);
  }
}
