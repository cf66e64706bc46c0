package dev.pressline.benchmarks.site;

import dev.pressline.benchmarks.measure.Running;
import dev.pressline.material.ProjectFolder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the benchmark works.
 *
 * @param project root of this project
 * @param folder for all that it writes
 */
record Workshop(Path project, Path folder) {
  private static final String PACKAGES = "package.json";
  private static final Duration TO_INSTALL = Duration.ofMinutes(15);

  /** That of the project in which this program runs. */
  static Workshop here() {
    Path project = ProjectFolder.ROOT;
    return new Workshop(project, project.resolve("target").resolve("bench-site"));
  }

  /** The command as a clone of the project has it. */
  String pressline() {
    return project.resolve("pressline").toString();
  }

  /**
   * What Pressline is to do with a blog.
   *
   * @param data its folder for all but drafts and site
   * @param withDrafts whether it is told where the drafts are
   */
  List<String> command(String verb, Peer.Places places, Path data, boolean withDrafts) {
    List<String> command = new ArrayList<>(List.of(pressline(), verb));
    if (withDrafts) {
      command.add(places.posts().toString());
    }
    command.addAll(List.of("--data", data.toString(), "--out", places.output().toString()));
    command.addAll(List.of("--title", "A generated blog", "--base-url", "https://blog.example/"));
    return command;
  }

  /** The same with a port of its own for the site. */
  List<String> serving(String verb, Peer.Places places, Path data, boolean withDrafts)
      throws IOException {
    List<String> command = command(verb, places, data, withDrafts);
    command.addAll(List.of("--port", Integer.toString(freePort())));
    return command;
  }

  /** Whether the second pass, which nobody has to install, is there. */
  boolean hasModel() {
    return Files.isDirectory(project.resolve("semantic/target/lib"));
  }

  /** The folder of a generator for a blog of that size, empty. */
  Path fresh(String tool, int posts) throws IOException {
    Path fresh = folder.resolve(Integer.toString(posts)).resolve(tool);
    if (Files.exists(fresh)) {
      SiteFiles.delete(fresh);
    }
    Files.createDirectories(fresh);
    return fresh;
  }

  /** A file for what a program says; with its own folder, GNU time wants that to be there. */
  Path log(String name) throws IOException {
    Files.createDirectories(folder.resolve("logs"));
    return folder.resolve("logs").resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + ".txt");
  }

  /** Copies a generator's site as it is without posts. */
  void copySite(Peer peer, Path to) throws IOException {
    Path from = resource(peer.name());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    if (peer.fromNpm()) {
      Files.copy(resource("npm").resolve(PACKAGES), to.resolve(PACKAGES));
    }
  }

  /** Installs what comes from npm, unless it is there; node looks for it in the folders above. */
  void installPackages() throws IOException, InterruptedException {
    String wanted = Files.readString(resource("npm").resolve(PACKAGES));
    Path done = folder.resolve("node_modules").resolve("installed.json");
    if (Files.exists(done) && Files.readString(done).equals(wanted)) {
      return;
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(PACKAGES), wanted);
    Running.toEnd(
        List.of("npm", "install", "--no-audit", "--no-fund"),
        folder,
        log("npm install"),
        TO_INSTALL);
    Files.writeString(done, wanted);
  }

  /** Where a program is, if it is on the PATH. */
  static Optional<Path> program(String name) {
    return Stream.of(
            Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A port that nobody listens on now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Path resource(String name) {
    try {
      URI found =
          Objects.requireNonNull(Workshop.class.getResource("sites/" + name), "no site for " + name)
              .toURI();
      return Path.of(found);
    } catch (URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
