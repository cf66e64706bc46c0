package dev.pressline.launcher.command;

import dev.pressline.core.exports.Target;
import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.assets.AssetUpload;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.drafts.DraftFolder;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.judged.DraftMemory;
import dev.pressline.launcher.pipeline.Pipeline;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes every draft below a folder and ends. */
@Command(
    name = "publish",
    description =
        "Publish every draft below a folder, or every post of a WordPress or Ghost export: run the"
            + " pipeline once, show the verdicts, leave the site.",
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FOLDER",
      description = "Folder of drafts, a single one, or an export (.xml, .json).")
  Path folder = Path.of(".");

  @Option(names = "--pages", description = "Of an export, submit pages as well as posts.")
  boolean pages;

  @Mixin PipelineOptions options = new PipelineOptions();
  @Mixin Reporting reporting = new Reporting();

  private final Terminal terminal;

  PublishCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Batch batch =
            Batch.of(folder, new Target(options.site, "pressline publish", pages), this::assets);
        Pipeline pipeline = PipelineStart.open(options, terminal)) {
      ExitCode code = submit(batch, pipeline);
      batch.tellRemarks(terminal);
      if (pipeline.isEmbedded()) {
        terminal.say("The site is in " + options.out.resolve("index.html"));
        StoreReports.below(options.data).tell(terminal);
      }
      return code.code();
    }
  }

  private ExitCode submit(Batch batch, Pipeline pipeline) {
    Optional<DraftMemory> memory = options.memoryOf(pipeline);
    Iterator<Labelled> drafts =
        memory.map(known -> batch.drafts(known::noted)).orElseGet(batch::drafts);
    return reporting.submit(pipeline.connection(), terminal, drafts, batch.total(), memory);
  }

  private AssetUpload assets(DraftFolder drafts) {
    return options.assetsOf(drafts, terminal);
  }
}
