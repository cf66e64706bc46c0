package dev.pressline.launcher.command;

import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.pipeline.Pipeline;
import dev.pressline.launcher.rejections.RejectionLog;
import dev.pressline.launcher.rejections.RejectionReport;
import dev.pressline.launcher.rejections.RejectionWish;
import dev.pressline.launcher.rejections.ToldRejection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what was refused and not mended since. */
@Command(
    name = "rejections",
    description =
        "Show what was refused and not mended since, one a line in the order of time: code, post,"
            + " line and column, what is wrong and what to do.",
    footer = {
      "",
      "Mended is what was taken when it came again: by the gate, as a verdict tells, or by"
          + " the store that refused it, as a receipt tells. Without --site, rejections of all"
          + " sites are shown. They are kept for 30 days.",
      "",
      "Exit code 2 when one that is shown is not mended."
    },
    mixinStandardHelpOptions = true)
final class RejectionsCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "POST-ID", description = "Of this post only.")
  @Nullable String post;

  @Option(
      names = "--since",
      paramLabel = "DURATION",
      converter = DurationOption.class,
      description = "Not older than this, such as 90s, 15m, 24h or 7d.")
  @Nullable Duration since;

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "Only of ingest, enrich, publish (the gate) or the store of that name.")
  @Nullable String stage;

  @Option(names = "--code", paramLabel = "CODE", description = "Only those with this code.")
  @Nullable String code;

  @Option(names = "--all", description = "Those as well that were mended or refused again since.")
  boolean all;

  @Option(
      names = {"-f", "--follow"},
      description = "After what is there, print what comes until stopped; as JSON, one a line.")
  boolean follow;

  @Mixin FormatOption format = new FormatOption();

  @Mixin PipelineOptions options = new PipelineOptions();

  private final Terminal terminal;

  RejectionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      RejectionLog log = new RejectionLog(pipeline.connection());
      RejectionWish wish = wish();
      List<ToldRejection> found = log.now(wish);
      List<ToldRejection> shown =
          all ? found : found.stream().filter(ToldRejection::isOpen).toList();
      tell(found, shown);
      if (follow) {
        log.follow(wish, this::isWanted, this::tell);
      }
      return (shown.stream().anyMatch(ToldRejection::isOpen) ? ExitCode.REJECTED : ExitCode.OK)
          .code();
    }
  }

  private RejectionWish wish() {
    boolean isOfOneSite = spec.commandLine().getParseResult().hasMatchedOption("--site");
    return new RejectionWish(
        Optional.ofNullable(post),
        isOfOneSite ? Optional.of(options.site) : Optional.empty(),
        Optional.ofNullable(since).map(span -> InstantSource.system().instant().minus(span)),
        Optional.ofNullable(stage),
        Optional.ofNullable(code));
  }

  private void tell(List<ToldRejection> found, List<ToldRejection> shown) {
    if (!format.isJson() || follow) {
      shown.forEach(this::tell);
    } else {
      terminal.out().println(RejectionReport.json(found, shown));
    }
    terminal.say(RejectionReport.summary(found));
  }

  private void tell(ToldRejection told) {
    terminal
        .out()
        .println(
            format.isJson() ? RejectionReport.json(told) : RejectionReport.line(told, terminal));
  }

  private boolean isWanted() {
    return !Thread.currentThread().isInterrupted() && !terminal.out().checkError();
  }
}
