package dev.pressline.launcher.command;

import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.pipeline.ApiToken;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.EmbeddedSettings;
import dev.pressline.launcher.pipeline.Pipeline;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the pipeline until stopped and serves the site. */
@Command(
    name = "up",
    description = "Run the pipeline until stopped and serve the site on this machine.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  @Option(
      names = "--api",
      paramLabel = "PORT",
      arity = "0..1",
      fallbackValue = "8090",
      description =
          "Take drafts over HTTP as well, on this machine only (PORT ${FALLBACK-VALUE} unless"
              + " given).")
  @Nullable Integer api;

  @Mixin Serving serving = new Serving();
  @Mixin PipelineOptions options = new PipelineOptions();

  private final Terminal terminal;

  UpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Pipeline pipeline = PipelineStart.open(options, embedded(), terminal)) {
      if (!pipeline.isEmbedded()) {
        throw new CommandFailedException(
            "A pipeline runs already on the data folder "
                + options.data
                + "; stop it first, or name another folder with --data.");
      }
      try (Serving.Served served = serving.start(options, pipeline, terminal)) {
        terminal.say("Drafts go in with: pressline submit <file>. Stop with Ctrl-C.");
        sayWhereTheApiIs();
        new CountDownLatch(1).await();
        return ExitCode.OK.code();
      }
    }
  }

  private EmbeddedSettings embedded() {
    EmbeddedSettings settings = serving.embedded(options);
    return api == null ? settings : settings.withApi(api);
  }

  private void sayWhereTheApiIs() {
    if (api != null) {
      terminal.say("The HTTP API is on http://localhost:" + api + "/api/v1/openapi.yaml");
      terminal.say("Its bearer token is in " + ApiToken.fileIn(options.data));
    }
  }
}
