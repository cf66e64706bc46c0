package dev.pressline.launcher.command;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostId;
import dev.pressline.launcher.assets.AssetUpload;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.drafts.DraftFolder;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.drafts.Submissions;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Submits one file, a folder, or standard input. */
@Command(
    name = "submit",
    description = "Submit a file, a folder or - (standard input) and wait for the verdict.",
    mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {
  private static final String STDIN = "-";

  @Parameters(paramLabel = "FILE|FOLDER|-", description = "What to submit.")
  String what = STDIN;

  @Option(
      names = "--id",
      description =
          "Id of the post; for a file or standard input (default for a file: <site>/<name>).")
  @Nullable String id;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description = "Form of the source: ${COMPLETION-CANDIDATES} (default: detected).")
  @Nullable SourceFormat format;

  @Option(
      names = "--meta",
      paramLabel = "KEY=YAML",
      description = "Metadata that overrides the front matter; may be repeated.")
  Map<String, String> metadata = new HashMap<>();

  @Option(
      names = "--publish-at",
      paramLabel = "INSTANT",
      description = "Not shown before, such as 2026-12-24T18:00:00Z.")
  @Nullable Instant publishAt;

  @Option(names = "--expires-at", paramLabel = "INSTANT", description = "Withdrawn at that time.")
  @Nullable Instant expiresAt;

  @Mixin PipelineOptions options = new PipelineOptions();
  @Mixin Reporting reporting = new Reporting();

  private final Terminal terminal;
  private final InputStream stdin;

  SubmitCommand(Terminal terminal, InputStream stdin) {
    this.terminal = terminal;
    this.stdin = stdin;
  }

  @Override
  public Integer call() {
    List<Labelled> drafts = what.equals(STDIN) ? List.of(fromStdin()) : fromFiles();
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      return reporting
          .submit(pipeline.connection(), terminal, drafts.iterator(), drafts.size())
          .code();
    }
  }

  private Labelled fromStdin() {
    if (id == null) {
      throw new CommandFailedException(
          "A draft from standard input needs an id that stays the same across edits: --id "
              + options.site
              + "/my-post");
    }
    try {
      SourceBytes bytes = SourceBytes.of(stdin.readAllBytes());
      Submissions.Source source =
          new Submissions.Source(new PostId(id), Optional.empty(), bytes, Optional.empty());
      return ready(Submissions.of(source, options.site, "pressline submit"), id);
    } catch (IOException e) {
      throw new CommandFailedException("Standard input cannot be read: " + e.getMessage(), e);
    }
  }

  private List<Labelled> fromFiles() {
    DraftFolder folder = PublishCommand.scan(Path.of(what), options.site);
    if (id != null && folder.drafts().size() != 1) {
      throw new CommandFailedException("--id names one post; " + what + " holds several drafts.");
    }
    AssetUpload assets = options.assetsOf(folder, terminal);
    return folder.drafts().stream()
        .map(file -> Submissions.labelled(file, options.site, "pressline submit", assets))
        .map(
            labelled ->
                labelled instanceof Labelled.Ready(Submission draft, String label)
                    ? ready(draft, label)
                    : labelled)
        .toList();
  }

  private Labelled ready(Submission draft, String label) {
    Submission overridden =
        new Submission(
            id == null ? draft.postId() : new PostId(id),
            draft.site(),
            Optional.ofNullable(format),
            draft.source(),
            draft.sourcePath(),
            metadata,
            Optional.ofNullable(publishAt),
            Optional.ofNullable(expiresAt),
            draft.submitter(),
            draft.assets());
    return new Labelled.Ready(overridden, label);
  }
}
