package dev.pressline.launcher.command;

import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.Pipeline;
import dev.pressline.launcher.stock.StockTaking;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows whether every output store holds what the log says. */
@Command(
    name = "verify",
    description = "Compare what the output stores hold with the publications log.",
    footer = {
      "",
      "Every store looks at itself all the time; this waits until each has told of the log as it",
      "is now, at most a minute for 10,000 posts. Exit code 1 when a store differs or is silent."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Option(
      names = "--store",
      paramLabel = "NAME",
      description = "Only this store; may be given several times.")
  Set<String> stores = new TreeSet<>();

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "How long to wait for the stores (default: ${DEFAULT-VALUE}).")
  int patience = 180;

  @Mixin FormatOption format = new FormatOption();

  @Mixin PipelineOptions options = new PipelineOptions();

  private final Terminal terminal;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      terminal.say("Asking the stores; they look through all posts first.");
      StockTaking.Result result =
          new StockTaking(pipeline.connection(), InstantSource.system())
              .take(stores, Duration.ofSeconds(patience));
      if (result.stocks().isEmpty() && result.silent().isEmpty()) {
        throw new CommandFailedException(
            "No store has told what it holds. Is the publish service running, and"
                + " pressline.upkeep.posts-per-second not 0?");
      }
      return new StockReport(terminal, format).tell(result).code();
    }
  }
}
