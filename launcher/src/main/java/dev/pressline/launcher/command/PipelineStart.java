package dev.pressline.launcher.command;

import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.console.Terminal.Colour;
import dev.pressline.launcher.pipeline.Endpoint;
import dev.pressline.launcher.pipeline.Pipeline;
import dev.pressline.launcher.pipeline.Pipelines;

/** Opens the pipeline that the options name and says when that takes a moment. */
final class PipelineStart {
  private PipelineStart() {}

  static Pipeline open(PipelineOptions options, Terminal terminal) {
    return options
        .bootstrap()
        .map(
            servers -> Pipelines.at(new Endpoint(servers, options.registry, options.prefix, false)))
        .orElseGet(() -> openEmbedded(options, terminal));
  }

  private static Pipeline openEmbedded(PipelineOptions options, Terminal terminal) {
    String notice = terminal.paint(Colour.DIM, "Starting the pipeline …");
    if (terminal.interactive()) {
      terminal.err().print(notice);
      terminal.err().flush();
    }
    try {
      return Pipelines.on(options.embedded());
    } finally {
      if (terminal.interactive()) {
        terminal.err().print("\r\u001b[2K");
        terminal.err().flush();
      }
    }
  }
}
