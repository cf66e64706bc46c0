package dev.pressline.testing.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs from Maven Central, as processes of this machine. */
final class EmbeddedPostgres implements PostgresServer {
  private static final String PROCESS = "postmaster.pid";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path programs = PostgresBinaries.unpacked().resolve("bin");
  private final Unprivileged way;
  private final String options;
  private final Path folder;
  private final Path data;
  private final int port = freePort();

  private EmbeddedPostgres(Unprivileged way, String options) throws IOException {
    this.way = way;
    this.options = options;
    this.folder = way.folder();
    this.data = folder.resolve("data");
  }

  static EmbeddedPostgres start(String options) {
    try {
      EmbeddedPostgres server = new EmbeddedPostgres(Unprivileged.here(), options);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-postgres"));
      server.run(
          "initdb",
          List.of(
              "--pgdata=" + server.data,
              "--username=" + USER,
              "--auth=trust",
              "--encoding=UTF8",
              "--locale=C.UTF-8",
              "--no-sync"));
      server.resume();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL cannot be started", e);
    }
  }

  @Override
  public int port() {
    return port;
  }

  /** The first line of the file is the number of the process. */
  @Override
  public Optional<ProcessHandle> process() {
    try (Stream<String> lines = Files.lines(data.resolve(PROCESS))) {
      return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
    } catch (NoSuchFileException notRunning) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL cannot be asked for its process", e);
    }
  }

  @Override
  public void resume() {
    String all =
        "-p %d -h localhost -k %s -c max_connections=50 %s".formatted(port, folder, options);
    run(
        "pg_ctl",
        List.of(
            "start",
            "-w",
            "-D",
            data.toString(),
            "-o",
            all,
            "-l",
            folder.resolve("server.log").toString()));
  }

  @Override
  public void stop() {
    run("pg_ctl", List.of("stop", "-w", "-D", data.toString(), "-m", "fast"));
  }

  /** May be called again, as the end of the process does for servers that nobody has closed. */
  @Override
  public void close() {
    if (!Files.exists(folder)) {
      return;
    }
    if (Files.exists(data.resolve(PROCESS))) {
      run("pg_ctl", List.of("stop", "-w", "-D", data.toString(), "-m", "immediate"));
    }
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL left files behind", e);
    }
  }

  private void run(String program, List<String> arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(way.command(programs.resolve(program), arguments))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(program + ".out").toFile());
    try {
      Process process = builder.start();
      boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        throw new IllegalStateException(program + " failed: " + whatItSaid(program));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(program + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + program + " ran", e);
    }
  }

  private String whatItSaid(String program) throws IOException {
    List<String> said = new ArrayList<>();
    for (String file : List.of(program + ".out", "server.log")) {
      Path log = folder.resolve(file);
      if (Files.exists(log)) {
        said.add(Files.readString(log, UTF_8));
      }
    }
    return String.join("\n", said);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
  }
}
