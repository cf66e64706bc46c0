package dev.pressline.launcher.command;

import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.Pipeline;
import dev.pressline.launcher.stock.Rebuild;
import dev.pressline.launcher.stock.StockTaking;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has an output store filled again from the log. */
@Command(
    name = "rebuild",
    description =
        "Have an output store filled again from the publications log. Readers see what they saw"
            + " until it is filled.",
    footer = {
      "",
      "Waits until the store has begun, is filled and has told what it holds. Exit code 1 when it",
      "then differs from the log, or has not told in time; it goes on without this command."
    },
    mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
  private static final Duration TO_BEGIN = Duration.ofSeconds(60);

  @Parameters(
      index = "0",
      paramLabel = "STORE",
      description = "Name of the store, as pressline verify tells it.")
  String store = "";

  @Option(names = "--no-wait", description = "Only ask for it.")
  boolean noWait;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "How long to wait until it is filled (default: ${DEFAULT-VALUE}).")
  int patience = 900;

  @Mixin FormatOption format = new FormatOption();

  @Mixin PipelineOptions options = new PipelineOptions();

  private final Terminal terminal;

  RebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    InstantSource clock = InstantSource.system();
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      boolean begun =
          new Rebuild(pipeline.connection(), clock).ask(store, noWait ? Duration.ZERO : TO_BEGIN);
      if (noWait) {
        terminal.say(store + " will be filled again.");
        return ExitCode.OK.code();
      }
      if (!begun) {
        throw new CommandFailedException(
            ("%s has not begun within %d seconds: no publish service runs with it, or it is away,"
                 + " as the health of the service tells. It will begin as soon as one has it open.")
                .formatted(store, TO_BEGIN.toSeconds()));
      }
      terminal.say(store + " is filled again; readers see what they saw until it is.");
      StockTaking.Result result =
          new StockTaking(pipeline.connection(), clock)
              .take(Set.of(store), Duration.ofSeconds(patience));
      return new StockReport(terminal, format).tell(result).code();
    }
  }
}
