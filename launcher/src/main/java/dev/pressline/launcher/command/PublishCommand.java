package dev.pressline.launcher.command;

import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.assets.AssetUpload;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.drafts.DraftFolder;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.drafts.Submissions;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Publishes every draft below a folder and ends. */
@Command(
    name = "publish",
    description =
        "Publish every draft below a folder: run the pipeline once, show the verdicts, leave the"
            + " site.",
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Folder of drafts, or a single file.")
  Path folder = Path.of(".");

  @Mixin PipelineOptions options = new PipelineOptions();
  @Mixin Reporting reporting = new Reporting();

  private final Terminal terminal;

  PublishCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DraftFolder drafts = scan(folder, options.site);
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      ExitCode code =
          reporting.submit(
              pipeline.connection(),
              terminal,
              submissions(drafts, options, terminal),
              drafts.drafts().size());
      if (pipeline.isEmbedded()) {
        terminal.say("The site is in " + options.out.resolve("index.html"));
      }
      return code.code();
    }
  }

  static DraftFolder scan(Path folder, String site) {
    if (!Files.exists(folder)) {
      throw new CommandFailedException("There is no file or folder " + folder + ".");
    }
    try {
      DraftFolder drafts = DraftFolder.scan(folder, site);
      if (drafts.drafts().isEmpty()) {
        throw new CommandFailedException(
            "There is no draft in "
                + folder
                + ": a draft is a file that ends in .md, .markdown, .html or .txt.");
      }
      return drafts;
    } catch (IOException e) {
      throw new CommandFailedException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  static Iterator<Labelled> submissions(
      DraftFolder drafts, PipelineOptions options, Terminal terminal) {
    AssetUpload assets = options.assetsOf(drafts, terminal);
    return drafts.drafts().stream()
        .map(file -> Submissions.labelled(file, options.site, "pressline publish", assets))
        .iterator();
  }
}
