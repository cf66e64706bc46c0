package dev.pressline.launcher.exports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.exports.Target;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads exports of one system as {@code submit} does. */
record ExportReading(ExportFile.Kind kind) {
  ExportRun run(Path file) throws IOException {
    ExportFile export = ExportFile.recognised(file).orElseThrow();
    assertThat(export.kind()).isEqualTo(kind);
    return export.posts(new Target("home", "test", false));
  }

  /** All drafts; there are as many as were told before. */
  List<Labelled> drafts(Path file) throws IOException {
    List<Labelled> drafts = new ArrayList<>();
    try (ExportRun run = run(file)) {
      run.forEachRemaining(drafts::add);
      assertThat(run.total()).isEqualTo(drafts.size());
    }
    return drafts;
  }
}
