package dev.pressline.launcher.command;

import dev.pressline.launcher.console.ReportTable;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.drafts.DraftFolder;
import dev.pressline.launcher.drafts.FolderWatch;
import dev.pressline.launcher.drafts.SubmissionRun;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.drafts.WatchedDrafts;
import dev.pressline.launcher.judged.DraftMemory;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Submits what is saved below a folder, as it is saved. */
@Command(
    name = "watch",
    description =
        "Submit what is new below a folder, then each draft as it is saved; serve the site.",
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
  private static final String SUBMITTER = "pressline watch";

  @Parameters(paramLabel = "FOLDER", description = "Folder of drafts.")
  Path folder = Path.of(".");

  @Mixin Serving serving = new Serving();
  @Mixin PipelineOptions options = new PipelineOptions();
  @Mixin Reporting reporting = new Reporting();

  private final Terminal terminal;

  WatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailedException("There is no folder " + folder + ".");
    }
    try (FolderWatch watch = FolderWatch.of(folder);
        Pipeline pipeline = PipelineStart.open(options, serving.embedded(options), terminal)) {
      WatchedDrafts drafts = submitEverything(pipeline);
      if (pipeline.isEmbedded()) {
        try (Serving.Served served = serving.start(options, pipeline, terminal)) {
          submitAsSaved(watch, drafts, pipeline);
        }
      } else {
        submitAsSaved(watch, drafts, pipeline);
      }
      return 0;
    } catch (IOException e) {
      throw new CommandFailedException(folder + " cannot be watched: " + e.getMessage(), e);
    }
  }

  private WatchedDrafts submitEverything(Pipeline pipeline) throws IOException {
    DraftFolder now = DraftFolder.scan(folder, options.site);
    WatchedDrafts drafts =
        new WatchedDrafts(folder, options.site, now, all -> options.assetsOf(all, terminal));
    submit(pipeline, now.drafts().stream().map(file -> drafts.labelled(file, SUBMITTER)), now);
    Batch.exportsIn(now).forEach(terminal::say);
    terminal.say("Watching " + folder + "; stop with Ctrl-C.");
    return drafts;
  }

  /** What the pipeline has judged as it is now needs not be sent by everybody who watches it. */
  private void submit(Pipeline pipeline, Stream<Labelled> drafts, DraftFolder now) {
    Optional<DraftMemory> memory = options.memoryOf(pipeline);
    Iterator<Labelled> unjudged =
        memory.map(known -> drafts.map(known::unlessJudged)).orElse(drafts).iterator();
    var unused =
        reporting.submit(pipeline.connection(), terminal, unjudged, now.drafts().size(), memory);
  }

  private void submitAsSaved(FolderWatch watch, WatchedDrafts drafts, Pipeline pipeline)
      throws IOException, InterruptedException {
    try (SubmissionRun run =
        new SubmissionRun(
            pipeline.connection(), reporting.requiredStores(), (counts, silent) -> {})) {
      while (!Thread.currentThread().isInterrupted()) {
        FolderWatch.Changes changes = watch.take();
        changes
            .deleted()
            .forEach(
                path ->
                    terminal.say(
                        path
                            + " is gone; its post stays until you withdraw it (pressline"
                            + " withdraw)."));
        List<Labelled> changed = drafts.changedBy(changes, SUBMITTER);
        if (!changed.isEmpty()) {
          new ReportTable(terminal).print(run.run(changed.iterator()).results(), true);
        }
      }
    }
  }
}
