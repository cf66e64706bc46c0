package dev.pressline.launcher.command;

import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.EmbeddedSettings;
import dev.pressline.launcher.web.SiteServer;
import java.io.IOException;
import java.net.URI;
import picocli.CommandLine.Option;

/** Where and for whom the site is served. */
final class Serving {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the site, or the next free one (default: ${DEFAULT-VALUE}).")
  int port = 8080;

  @Option(
      names = "--dev",
      description =
          "For authors: open pages load themselves again when they have changed, and the site is"
              + " written anew when a file of --theme has.")
  boolean dev;

  /** The settings of a pipeline whose site is served like this. */
  EmbeddedSettings embedded(PipelineOptions options) {
    return dev ? options.embedded().watchingTheme() : options.embedded();
  }

  /** Serves the site of the options and says where. */
  SiteServer start(PipelineOptions options, Terminal terminal) {
    try {
      URI base = options.embedded().site().baseUrl();
      SiteServer server =
          dev
              ? SiteServer.startForAuthor(options.out, base, port)
              : SiteServer.start(options.out, base, port);
      if (server.port() != port) {
        terminal.say("Port " + port + " is taken; the site is on port " + server.port() + ".");
      }
      terminal.say("The site is on " + server.url());
      return server;
    } catch (IOException e) {
      throw new CommandFailedException(
          "No port from " + port + " on is free; name another with --port.", e);
    }
  }
}
