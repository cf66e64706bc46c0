package dev.pressline.launcher.command;

import dev.pressline.launcher.assets.AssetFile;
import dev.pressline.launcher.assets.AssetUpload;
import dev.pressline.launcher.assets.FolderAssets;
import dev.pressline.launcher.console.ReportTable;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.drafts.DraftFile;
import dev.pressline.launcher.drafts.DraftFolder;
import dev.pressline.launcher.drafts.FolderWatch;
import dev.pressline.launcher.drafts.SubmissionRun;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.drafts.Submissions;
import dev.pressline.launcher.drafts.VerdictTracker;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Submits what is saved below a folder, as it is saved. */
@Command(
    name = "watch",
    description =
        "Submit every draft below a folder, then each one as it is saved; serve the site.",
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
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
      submitEverything(pipeline);
      if (pipeline.isEmbedded()) {
        try (Serving.Served served = serving.start(options, pipeline.connection(), terminal)) {
          submitAsSaved(watch, pipeline);
        }
      } else {
        submitAsSaved(watch, pipeline);
      }
      return 0;
    } catch (IOException e) {
      throw new CommandFailedException(folder + " cannot be watched: " + e.getMessage(), e);
    }
  }

  private List<AssetFile> changedFiles(Set<Path> files) {
    Path root = folder.toAbsolutePath().normalize();
    return files.stream()
        .map(file -> new AssetFile(file, root.relativize(file).toString().replace('\\', '/')))
        .toList();
  }

  private static boolean isMentioned(FolderAssets changed, DraftFile file) throws IOException {
    return !changed.isEmpty()
        && !changed.mentionedBy(file.sourcePath(), Submissions.text(file)).isEmpty();
  }

  private void submitEverything(Pipeline pipeline) throws IOException {
    DraftFolder drafts = DraftFolder.scan(folder, options.site);
    AssetUpload assets = options.assetsOf(drafts, terminal);
    Iterator<Labelled> labelled =
        drafts.drafts().stream().map(file -> labelled(file, assets)).iterator();
    var unused =
        reporting.submit(pipeline.connection(), terminal, labelled, drafts.drafts().size());
    Batch.exportsIn(drafts).forEach(terminal::say);
    terminal.say("Watching " + folder + "; stop with Ctrl-C.");
  }

  private Labelled labelled(DraftFile file, AssetUpload assets) {
    return Submissions.labelled(file, options.site, "pressline watch", assets);
  }

  private void submitAsSaved(FolderWatch watch, Pipeline pipeline)
      throws IOException, InterruptedException {
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
      submitChanged(pipeline, changes);
    }
  }

  private void submitChanged(Pipeline pipeline, FolderWatch.Changes changes) throws IOException {
    List<Labelled> drafts = new ArrayList<>();
    DraftFolder all = DraftFolder.scan(folder, options.site);
    AssetUpload assets = options.assetsOf(all, terminal);
    FolderAssets changed = new FolderAssets(changedFiles(changes.others()));
    for (DraftFile file : all.drafts()) {
      Path path = file.file().toAbsolutePath().normalize();
      if (changes.saved().contains(path) || isMentioned(changed, file)) {
        drafts.add(labelled(file, assets));
      }
    }
    if (!drafts.isEmpty()) {
      VerdictTracker tracker =
          new SubmissionRun(pipeline.connection(), (counts, silent) -> {}).run(drafts.iterator());
      new ReportTable(terminal).print(tracker.results(), true);
    }
  }
}
