package dev.pressline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A service as a process of its own, configured by environment variables alone, that can be killed.
 */
public final class ServiceProcess implements AutoCloseable {
  private final String name;
  private final Path log;
  private final ProcessBuilder builder;
  private Process process;

  private ServiceProcess(String name, Path log, ProcessBuilder builder, Process process) {
    this.name = name;
    this.log = log;
    this.builder = builder;
    this.process = process;
  }

  /**
   * Starts a main class of this JVM's class path.
   *
   * @param log file to which its output goes
   * @param environment variables beside those of this process
   */
  public static ServiceProcess start(String mainClass, Path log, Map<String, String> environment) {
    List<String> classPath = List.of("-cp", System.getProperty("java.class.path"));
    return start(classPath, mainClass, log, environment);
  }

  /**
   * Starts a main class.
   *
   * @param classPath options of the JVM that say where its classes are
   * @param log file to which its output goes
   * @param environment variables beside those of this process
   */
  public static ServiceProcess start(
      List<String> classPath, String mainClass, Path log, Map<String, String> environment) {
    String name = mainClass.substring(mainClass.lastIndexOf('.') + 1);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(classPath);
    command.add(mainClass);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return new ServiceProcess(name, log, builder, startWith(builder));
  }

  /** Ends the process at once, as {@code kill -9} does, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(30));
  }

  /** Starts it again after a kill. */
  public void restart() {
    assertThat(process.isAlive()).as(name + " runs").isFalse();
    process = startWith(builder);
  }

  /** Whether the process runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it printed so far. */
  public String output() {
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks the process to stop, as {@code kill} does, and waits for it. */
  @Override
  public void close() {
    process.destroy();
    awaitEnd(Duration.ofSeconds(30));
  }

  private void awaitEnd(Duration patience) {
    try {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(name + " did not stop within " + patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + name, e);
    }
  }

  private static Process startWith(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
