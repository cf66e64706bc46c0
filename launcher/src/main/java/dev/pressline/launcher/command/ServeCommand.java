package dev.pressline.launcher.command;

import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.web.Forwarding;
import dev.pressline.launcher.web.SiteServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a site that a pipeline elsewhere writes. */
@Command(
    name = "serve",
    description = "Serve a site from its folder, without a pipeline, until stopped.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "The site's folder, such as public.")
  Path folder = Path.of("public");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the site (default: ${DEFAULT-VALUE}).")
  int port = 8080;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description =
          "Address of this machine on which connections are taken, 0.0.0.0 for all (default:"
              + " ${DEFAULT-VALUE}).")
  String bind = "127.0.0.1";

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "Absolute address of the site's root, whose path the served addresses start with"
              + " (default: ${DEFAULT-VALUE}).")
  URI baseUrl = URI.create("http://localhost:8080/");

  @Option(
      names = "--forward",
      paramLabel = "PORT=HOST:PORT",
      description =
          "Hand connections to the first port on to that server, to any of the addresses that its"
              + " name has; may be repeated.")
  Map<Integer, String> forwards = new LinkedHashMap<>();

  private final Terminal terminal;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Doors open = open()) {
      terminal.say("The site is on port " + open.site().port() + " of " + bind + ".");
      new CountDownLatch(1).await();
      return ExitCode.OK.code();
    }
  }

  /** What is open until it is closed. */
  record Doors(SiteServer site, Deque<Forwarding> forwardings) implements AutoCloseable {
    @Override
    public void close() {
      forwardings.forEach(Forwarding::close);
      site.close();
    }
  }

  /** Takes connections from now on. */
  Doors open() {
    try {
      SiteServer site = SiteServer.startAt(folder, baseUrl, at(port));
      Doors doors = new Doors(site, new ArrayDeque<>());
      try {
        for (Map.Entry<Integer, String> forward : forwards.entrySet()) {
          doors.forwardings().add(Forwarding.start(at(forward.getKey()), target(forward)));
        }
        return doors;
      } catch (IOException | RuntimeException e) {
        doors.close();
        throw e;
      }
    } catch (IOException e) {
      throw new CommandFailedException(
          "A port of %s cannot be had: %s; name others with --port, --forward and --bind."
              .formatted(bind, e.getMessage()),
          e);
    }
  }

  private InetSocketAddress at(int which) {
    return new InetSocketAddress(bind, which);
  }

  private static Forwarding.Target target(Map.Entry<Integer, String> forward) {
    String where = forward.getValue();
    int colon = where.lastIndexOf(':');
    try {
      return new Forwarding.Target(
          where.substring(0, colon), Integer.parseInt(where.substring(colon + 1)));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new CommandFailedException(
          "--forward %d=%s names no server: write %d=HOST:PORT."
              .formatted(forward.getKey(), where, forward.getKey()),
          e);
    }
  }
}
