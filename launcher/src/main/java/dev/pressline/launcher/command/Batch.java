package dev.pressline.launcher.command;

import dev.pressline.core.exports.Target;
import dev.pressline.launcher.assets.AssetUpload;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.drafts.DraftFolder;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.drafts.Submissions;
import dev.pressline.launcher.exports.ExportFile;
import dev.pressline.launcher.exports.ExportRun;
import dev.pressline.launcher.pipeline.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** What a command submits: the drafts below a folder, those of one file, or those of an export. */
final class Batch implements AutoCloseable {
  private final Iterator<Labelled> drafts;
  private final int total;
  private final List<String> remarks;
  private final Optional<ExportRun> export;

  private Batch(
      Iterator<Labelled> drafts, int total, List<String> remarks, Optional<ExportRun> export) {
    this.drafts = drafts;
    this.total = total;
    this.remarks = remarks;
    this.export = export;
  }

  /** One draft. */
  static Batch of(Labelled draft) {
    return new Batch(List.of(draft).iterator(), 1, List.of(), Optional.empty());
  }

  /**
   * What is to be found there.
   *
   * @throws CommandFailedException if there is nothing to submit
   */
  static Batch of(Path what, Target target, Function<DraftFolder, AssetUpload> assets) {
    if (!Files.exists(what)) {
      throw new CommandFailedException("There is no file or folder " + what + ".");
    }
    try {
      return DraftFolder.isDataFile(what) && !Files.isDirectory(what)
          ? ofExport(what, target)
          : ofDrafts(what, target, assets);
    } catch (IOException e) {
      throw new CommandFailedException(what + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Batch ofExport(Path file, Target target) throws IOException {
    ExportRun posts =
        ExportFile.recognised(file)
            .orElseThrow(
                () ->
                    new CommandFailedException(
                        file
                            + " is no export that is known: expected is WordPress's (XML, Tools >"
                            + " Export) or Ghost's (JSON, Settings > Import/Export)."))
            .posts(target);
    if (posts.total() == 0) {
      posts.close();
      throw new CommandFailedException(
          "There is no post in " + file + ". " + String.join(" ", posts.remarks()));
    }
    return new Batch(posts, posts.total(), posts.remarks(), Optional.of(posts));
  }

  private static Batch ofDrafts(
      Path start, Target target, Function<DraftFolder, AssetUpload> assets) throws IOException {
    DraftFolder folder = DraftFolder.scan(start, target.site());
    List<String> exports = Files.isDirectory(start) ? exportsIn(folder) : List.of();
    if (folder.drafts().isEmpty()) {
      throw new CommandFailedException(
          "There is no draft in "
              + start
              + ": a draft is a file that ends in .md, .markdown, .html or .txt."
              + String.join("", exports.stream().map(each -> "\n" + each).toList()));
    }
    AssetUpload upload = assets.apply(folder);
    Iterator<Labelled> drafts =
        folder.drafts().stream()
            .map(file -> Submissions.labelled(file, target.site(), target.submitter(), upload))
            .iterator();
    return new Batch(drafts, folder.drafts().size(), exports, Optional.empty());
  }

  /** Exports below a folder hold posts that nobody may have meant; they are told of only. */
  static List<String> exportsIn(DraftFolder folder) throws IOException {
    List<String> sentences = new ArrayList<>();
    for (Path file : folder.maybeExports()) {
      ExportFile.recognised(file)
          .ifPresent(
              export ->
                  sentences.add(
                      "%s is an export of %s; to submit its posts, name it: pressline submit %s"
                          .formatted(file, export.kind().system(), file)));
    }
    return sentences;
  }

  Iterator<Labelled> drafts() {
    return drafts;
  }

  /** The drafts, each as it is changed when its turn comes. */
  Iterator<Labelled> drafts(UnaryOperator<Labelled> change) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(drafts, 0), false)
        .map(change)
        .iterator();
  }

  int total() {
    return total;
  }

  void tellRemarks(Terminal terminal) {
    remarks.forEach(terminal::say);
  }

  @Override
  public void close() {
    export.ifPresent(ExportRun::close);
  }
}
