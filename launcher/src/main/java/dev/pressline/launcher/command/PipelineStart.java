package dev.pressline.launcher.command;

import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.console.Terminal.Colour;
import dev.pressline.launcher.pipeline.EmbeddedSettings;
import dev.pressline.launcher.pipeline.Endpoint;
import dev.pressline.launcher.pipeline.Pipeline;
import dev.pressline.launcher.pipeline.Pipelines;

/** Opens the pipeline that the options name and says when that takes a moment. */
final class PipelineStart {
  private PipelineStart() {}

  static Pipeline open(PipelineOptions options, Terminal terminal) {
    return open(options, options.embedded(), terminal);
  }

  /** As {@link #open(PipelineOptions, Terminal)}; the settings are for a pipeline started here. */
  static Pipeline open(PipelineOptions options, EmbeddedSettings embedded, Terminal terminal) {
    return options
        .bootstrap()
        .map(servers -> Pipelines.at(elsewhere(options, servers)))
        .orElseGet(() -> openEmbedded(embedded, terminal));
  }

  /**
   * Where the pipeline runs that the options name; none is started.
   *
   * @throws dev.pressline.launcher.pipeline.CommandFailedException when none runs on the data
   *     folder
   */
  static Endpoint running(PipelineOptions options) {
    return options
        .bootstrap()
        .map(servers -> elsewhere(options, servers))
        .orElseGet(() -> Pipelines.running(options.data));
  }

  private static Endpoint elsewhere(PipelineOptions options, String servers) {
    return new Endpoint(servers, options.registry, options.prefix, false, options.access());
  }

  private static Pipeline openEmbedded(EmbeddedSettings embedded, Terminal terminal) {
    String notice = terminal.paint(Colour.DIM, "Starting the pipeline …");
    if (terminal.interactive()) {
      terminal.err().print(notice);
      terminal.err().flush();
    }
    try {
      return Pipelines.on(embedded);
    } finally {
      if (terminal.interactive()) {
        terminal.err().print("\r\u001b[2K");
        terminal.err().flush();
      }
    }
  }
}
