package dev.pressline.launcher.command;

import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.design.Design;
import dev.pressline.launcher.lag.LagReport;
import dev.pressline.launcher.lag.LagSurvey;
import dev.pressline.launcher.pipeline.Endpoint;
import dev.pressline.launcher.pipeline.PipelineConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how far every consumer group is behind. */
@Command(
    name = "lag",
    description = "Show how far every consumer group is behind, in records and in time.",
    footer = {
      "",
      "Records are those that can be read: marks of transactions and what was aborted are"
          + " no lag. Who reads without a group (views of the enrich service, the HTTP API) is"
          + " not in the list; its health tells.",
      "",
      "Exit code 1 when --older-than is given and something has waited longer."
    },
    mixinStandardHelpOptions = true)
final class LagCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Option(names = "--watch", description = "Show it anew every two seconds until stopped.")
  boolean watch;

  @Option(names = "--partitions", description = "Show every partition, also those read to the end.")
  boolean partitions;

  @Option(
      names = "--older-than",
      paramLabel = "DURATION",
      converter = DurationOption.class,
      description = "Fail when a record has waited for longer, such as 90s, 15m or 24h.")
  @Nullable Duration limit;

  @Mixin FormatOption format = new FormatOption();

  @Mixin PipelineOptions options = new PipelineOptions();

  private final Terminal terminal;

  LagCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Endpoint endpoint = PipelineStart.running(options);
    LagSurvey survey =
        new LagSurvey(new PipelineConnection(endpoint), new Design(endpoint.prefix()), PATIENCE);
    LagReport report = told(survey);
    while (watch && !terminal.out().checkError()) {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      report = told(survey);
    }
    boolean isLate = limit != null && report.oldest().compareTo(limit) > 0;
    return (isLate ? ExitCode.FAILURE : ExitCode.OK).code();
  }

  private LagReport told(LagSurvey survey) {
    LagReport report = new LagReport(InstantSource.system().instant(), survey.groups());
    if (format.isJson()) {
      terminal.out().println(report.json());
      return report;
    }
    if (watch) {
      terminal.out().println(terminal.paint(Terminal.Colour.DIM, report.at().toString()));
    }
    report.print(terminal, partitions);
    return report;
  }
}
