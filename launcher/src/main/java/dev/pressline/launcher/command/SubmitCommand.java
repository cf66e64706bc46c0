package dev.pressline.launcher.command;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.exports.Target;
import dev.pressline.core.post.PostId;
import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.assets.AssetUpload;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.drafts.DraftFolder;
import dev.pressline.launcher.drafts.Label;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.drafts.Submissions;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
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
    description =
        "Submit a file, a folder, an export of WordPress or Ghost, or - (standard input), and wait"
            + " for the verdicts.",
    mixinStandardHelpOptions = true)
final class SubmitCommand implements Callable<Integer> {
  private static final String STDIN = "-";

  @Parameters(
      paramLabel = "FILE|FOLDER|-",
      description = "What to submit; of a WordPress (.xml) or Ghost (.json) export every post.")
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

  @Option(names = "--pages", description = "Of an export, submit pages as well as posts.")
  boolean pages;

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
    try (Batch batch = what.equals(STDIN) ? Batch.of(fromStdin()) : fromFiles();
        Pipeline pipeline = PipelineStart.open(options, terminal)) {
      ExitCode code =
          reporting.submit(
              pipeline.connection(), terminal, batch.drafts(this::wanted), batch.total());
      batch.tellRemarks(terminal);
      return code.code();
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
      return new Labelled.Ready(Submissions.of(source, options.site, "pressline submit"), id);
    } catch (IOException e) {
      throw new CommandFailedException("Standard input cannot be read: " + e.getMessage(), e);
    }
  }

  private AssetUpload assets(DraftFolder drafts) {
    return options.assetsOf(drafts, terminal);
  }

  private Batch fromFiles() {
    Batch batch =
        Batch.of(Path.of(what), new Target(options.site, "pressline submit", pages), this::assets);
    if (id != null && batch.total() != 1) {
      batch.close();
      throw new CommandFailedException("--id names one post; " + what + " holds several drafts.");
    }
    return batch;
  }

  /** The draft with what the options say of it. */
  private Labelled wanted(Labelled labelled) {
    return labelled instanceof Labelled.Ready(Submission draft, Label label)
        ? new Labelled.Ready(overridden(draft), label)
        : labelled;
  }

  private Submission overridden(Submission draft) {
    Map<String, String> all = new HashMap<>(draft.metadata());
    all.putAll(metadata);
    return new Submission(
        id == null ? draft.postId() : new PostId(id),
        draft.site(),
        Optional.ofNullable(format).or(draft::format),
        draft.source(),
        draft.sourcePath(),
        all,
        Optional.ofNullable(publishAt),
        Optional.ofNullable(expiresAt),
        draft.submitter(),
        draft.assets());
  }
}
