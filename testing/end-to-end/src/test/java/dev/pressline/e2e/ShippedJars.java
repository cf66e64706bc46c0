package dev.pressline.e2e;

import dev.pressline.material.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars of the {@code pressline} command, the services' among them, with its AOT cache (ADR 6):
 * from them a service starts with a fifth to a third less work.
 */
final class ShippedJars {
  private static final Path APP = ProjectFolder.ROOT.resolve("launcher/target/pressline");

  private static boolean cacheTried;

  private ShippedJars() {}

  /**
   * Options of a JVM that is to run a main class of theirs.
   *
   * @param folder for what the command prints
   */
  static List<String> options(Path folder) throws IOException {
    makeCache(folder);
    return List.of("-XX:AOTCache=" + APP.resolve("app.aot"), "-cp", classPath());
  }

  /** In the order of the command; for another class path the JVM takes no notice of the cache. */
  private static String classPath() throws IOException {
    try (Stream<Path> jars = Files.list(APP.resolve("lib"))) {
      return jars.map(Path::toString).sorted().map(jar -> jar + ":").collect(Collectors.joining());
    }
  }

  /** The command makes it before it does anything else; without it all works, only slower. */
  private static synchronized void makeCache(Path folder) {
    if (cacheTried) {
      return;
    }
    cacheTried = true;
    try (CommandRun run = CommandRun.shell(folder, ProjectFolder.ROOT + "/pressline --version")) {
      run.exitCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
