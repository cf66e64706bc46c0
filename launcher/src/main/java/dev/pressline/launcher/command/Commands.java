package dev.pressline.launcher.command;

import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.LogFile;
import dev.pressline.launcher.pipeline.Pipelines;
import dev.pressline.launcher.pipeline.ServerTrouble;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line as a whole. */
public final class Commands {
  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private Commands() {}

  /** The command line, writing to the terminal and reading from standard input. */
  public static CommandLine of(Terminal terminal, InputStream stdin) {
    CommandLine commands =
        new CommandLine(new Root())
            .addSubcommand(new PublishCommand(terminal))
            .addSubcommand(new UpCommand(terminal))
            .addSubcommand(new WatchCommand(terminal))
            .addSubcommand(new ServeCommand(terminal))
            .addSubcommand(new SubmitCommand(terminal, stdin))
            .addSubcommand(new WithdrawCommand(terminal))
            .addSubcommand(new ConsumeCommand(terminal))
            .addSubcommand(new StatusCommand(terminal))
            .addSubcommand(new VerifyCommand(terminal))
            .addSubcommand(new RebuildCommand(terminal))
            .addSubcommand(new CatalogueCommand(terminal, stdin))
            .addSubcommand(new TagsCommand(terminal))
            .addSubcommand(new ReEnrichCommand(terminal))
            .addSubcommand(new RejectionsCommand(terminal))
            .addSubcommand(new DeadLettersCommand(terminal))
            .addSubcommand(new LagCommand(terminal))
            .addSubcommand(new DoctorCommand(terminal))
            .addSubcommand(new GenerateCompletion())
            .addSubcommand(new CommandLine.HelpCommand());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()));
    commands.setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()));
    commands.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
    tellMisuse(commands);
    commands.setExecutionExceptionHandler(
        (failure, command, parsed) -> explain(failure, terminal).code());
    return commands;
  }

  private static void tellMisuse(CommandLine command) {
    command.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.code());
    command.getSubcommands().values().forEach(Commands::tellMisuse);
  }

  private static ExitCode explain(Exception failure, Terminal terminal) {
    if (Pipelines.isStopping()) {
      return ExitCode.INTERRUPTED;
    }
    LOG.atError().setCause(failure).log("Command failed");
    if (failure instanceof CommandFailedException expected) {
      terminal.say("pressline: " + expected.getMessage());
      return ExitCode.FAILURE;
    }
    if (failure instanceof InterruptedException) {
      return ExitCode.INTERRUPTED;
    }
    Optional<String> trouble = ServerTrouble.words(failure);
    if (trouble.isPresent()) {
      terminal.say("pressline: " + trouble.get());
      return ExitCode.FAILURE;
    }
    String reason =
        failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
    terminal.say("pressline: " + reason);
    LogFile.current().ifPresent(log -> terminal.say("pressline: the whole story is in " + log));
    return ExitCode.FAILURE;
  }

  @Command(
      name = "pressline",
      description =
          "An event-driven publishing pipeline: drafts in, a site and an event stream out.",
      mixinStandardHelpOptions = true,
      version = "pressline 0.1.0",
      synopsisSubcommandLabel = "COMMAND")
  static final class Root implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      spec.commandLine().usage(spec.commandLine().getErr());
      return ExitCode.USAGE.code();
    }
  }
}
