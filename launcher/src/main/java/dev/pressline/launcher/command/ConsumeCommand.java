package dev.pressline.launcher.command;

import dev.pressline.contracts.Topics;
import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.RecordJson;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.Pipeline;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a topic holds. */
@Command(
    name = "consume",
    description = "Print the records of a topic as JSON lines.",
    mixinStandardHelpOptions = true)
final class ConsumeCommand implements Callable<Integer> {
  enum From {
    BEGINNING,
    END;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "TOPIC",
      description =
          "drafts, posts, enriched-posts, second-pass, enrich-requests, enriched-anew,"
              + " publications, receipts, censuses, rebuild-requests, rejections, verdicts,"
              + " catalogue, tag-decisions,"
              + " or one with -dlt behind it (default: ${DEFAULT-VALUE}).")
  String topic = "publications";

  @Option(
      names = "--from",
      paramLabel = "WHERE",
      description =
          "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); end waits for what comes.")
  From from = From.BEGINNING;

  @Option(
      names = {"-f", "--follow"},
      description = "After what is there, print what comes until stopped.")
  boolean follow;

  @Mixin PipelineOptions options = new PipelineOptions();

  private final Terminal terminal;

  ConsumeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      RecordJson json = new RecordJson(pipeline.connection().registry());
      LogReader reader = new LogReader(pipeline.connection());
      String name = fullName(pipeline.connection().names());
      if (from == From.END) {
        reader.follow(name, this::isWanted, record -> terminal.out().println(json.line(record)));
      } else if (follow) {
        reader.readOn(name, this::isWanted, record -> terminal.out().println(json.line(record)));
      } else {
        reader.readAll(List.of(name), record -> terminal.out().println(json.line(record)));
      }
    }
    return ExitCode.OK.code();
  }

  private boolean isWanted() {
    return !Thread.currentThread().isInterrupted() && !terminal.out().checkError();
  }

  private String fullName(Topics names) {
    String prefix = names.drafts().substring(0, names.drafts().length() - "drafts".length());
    return topic.startsWith(prefix) ? topic : prefix + topic;
  }
}
