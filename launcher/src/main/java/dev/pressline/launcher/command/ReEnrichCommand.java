package dev.pressline.launcher.command;

import dev.pressline.core.enrichment.decision.TagDecisions;
import dev.pressline.enrich.Preview;
import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.anew.ChangeReport;
import dev.pressline.launcher.anew.EnrichAnew;
import dev.pressline.launcher.anew.EnrichAnew.Result;
import dev.pressline.launcher.console.ProgressBar;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.editing.CatalogueEditing;
import dev.pressline.launcher.editing.TagEditing;
import dev.pressline.launcher.pipeline.Pipeline;
import dev.pressline.launcher.pipeline.PipelineConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has what is published enriched anew. */
@Command(
    name = "re-enrich",
    description =
        "Have the published posts of a site enriched again, by the enricher, the catalogue and the"
            + " decisions about tags that are in effect now, and tell what changed. What readers"
            + " would not notice is not published again.",
    mixinStandardHelpOptions = true)
final class ReEnrichCommand implements Callable<Integer> {
  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only posts dated on this day, as 2026-03-01, or later.")
  @Nullable LocalDate since;

  @Option(
      names = "--dry-run",
      description =
          "Change nothing; tell what the first pass would change, with the settings of the enrich"
              + " service as this command's environment has them. Tags of the site's own"
              + " vocabulary are not foreseen.")
  boolean dryRun;

  @Mixin FormatOption format = new FormatOption();

  @Mixin PipelineOptions options = new PipelineOptions();

  private final Terminal terminal;

  ReEnrichCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      Result result = result(pipeline.connection());
      if (format.isJson()) {
        terminal.out().println(ChangeReport.json(result.changes()));
      } else {
        ChangeReport.lines(result.changes()).forEach(terminal.out()::println);
      }
      if (dryRun) {
        terminal.say("Nothing was changed.");
      }
      if (result.failed() > 0) {
        terminal.say("%d posts failed; see pressline dead-letters.".formatted(result.failed()));
      }
      return (result.failed() > 0 ? ExitCode.FAILURE : ExitCode.OK).code();
    }
  }

  private Result result(PipelineConnection connection) {
    Instant from = since == null ? Instant.MIN : since.atStartOfDay(options.zone).toInstant();
    ProgressBar bar = new ProgressBar(terminal);
    EnrichAnew anew =
        new EnrichAnew(
            connection,
            options.site,
            from,
            counts -> bar.show(counts, counts.settled() + counts.open()));
    Result result = dryRun ? anew.foresee(preview(connection)::enrich) : anew.run();
    bar.clear();
    return result;
  }

  private Preview preview(PipelineConnection connection) {
    TagDecisions decided =
        TagDecisions.of(new TagEditing(connection, options.site).tags().decisions());
    return Preview.of(new CatalogueEditing(connection).catalogue().own(), decided);
  }
}
