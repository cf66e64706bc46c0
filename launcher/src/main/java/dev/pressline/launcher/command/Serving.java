package dev.pressline.launcher.command;

import dev.pressline.asset.FolderAssetStore;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.EmbeddedSettings;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.Pipeline;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.launcher.preview.FollowedPreview;
import dev.pressline.launcher.preview.PreviewToken;
import dev.pressline.launcher.web.SiteServer;
import dev.pressline.publish.preview.DraftPreview;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
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
          "For authors: open pages load themselves again when they have changed, the site is"
              + " written anew when a file of --theme has, and drafts have a preview.")
  boolean dev;

  /** What is served, until it is closed. */
  record Served(Deque<Runnable> parts) implements AutoCloseable {
    @Override
    public void close() {
      parts.forEach(Runnable::run);
    }
  }

  /** The settings of a pipeline whose site is served like this. */
  EmbeddedSettings embedded(PipelineOptions options) {
    return dev ? options.embedded().watchingTheme() : options.embedded();
  }

  /** Serves the site of the options and says where. */
  Served start(PipelineOptions options, Pipeline pipeline, Terminal terminal) {
    Deque<Runnable> parts = new ArrayDeque<>();
    try {
      SiteServer server =
          dev
              ? forAuthor(options, pipeline.connection(), terminal, parts)
              : SiteServer.start(options.out, options.embedded().site().baseUrl(), port);
      parts.push(server::close);
      if (server.port() != port) {
        terminal.say("Port " + port + " is taken; the site is on port " + server.port() + ".");
      }
      terminal.say("The site is on " + server.url());
      pipeline
          .search()
          .ifPresent(
              search -> {
                server.answerSearches(search);
                terminal.say("Searches are answered on " + server.searchUrl() + "?q=");
              });
      if (dev) {
        terminal.say("With your drafts: " + server.previewUrl(PreviewToken.of(options.data)));
      }
      return new Served(parts);
    } catch (IOException e) {
      throw new CommandFailedException(
          "No port from " + port + " on is free; name another with --port.", e);
    }
  }

  private SiteServer forAuthor(
      PipelineOptions options,
      PipelineConnection connection,
      Terminal terminal,
      Deque<Runnable> parts)
      throws IOException {
    SiteSettings site = options.embedded().site();
    DraftPreview drafts =
        new DraftPreview(
            connection.topics(),
            site,
            options.theme(),
            new FolderAssetStore(EmbeddedSettings.assets(options.data)),
            InstantSource.system());
    FollowedPreview preview = FollowedPreview.of(drafts, new LogReader(connection), terminal::say);
    parts.push(preview::close);
    return SiteServer.startForAuthor(
        options.out,
        site.baseUrl(),
        port,
        new SiteServer.AuthorsPreview(preview, PreviewToken.of(options.data)));
  }
}
