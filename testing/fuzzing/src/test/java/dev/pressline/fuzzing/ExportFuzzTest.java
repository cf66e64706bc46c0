package dev.pressline.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pressline.core.exports.Target;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.exports.ExportFile;
import dev.pressline.launcher.exports.ExportRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Any export file is read to its end or to where it breaks, which is told. */
class ExportFuzzTest {
  private static final int MOST_POSTS = 10_000;

  @FuzzTest(maxDuration = "30m")
  void export(byte[] content) throws IOException {
    Path file = Files.createTempFile("pressline-export", ".xml");
    try {
      Files.write(file, content);
      Optional<ExportFile> export = ExportFile.recognised(file);
      if (export.isPresent()) {
        assertThatItIsReadToItsEnd(export.get());
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void assertThatItIsReadToItsEnd(ExportFile file) {
    try (ExportRun run = file.posts(new Target("blog", "test", true))) {
      int posts = 0;
      while (run.hasNext()) {
        switch (run.next()) {
          case Labelled.Ready(var draft, _) -> assertThat(draft.postId().value()).isNotBlank();
          case Labelled.AsBefore asBefore ->
              throw new AssertionError("an export knows of no judgement, and said " + asBefore);
          case Labelled.Unreadable(_, _, var refusal) -> assertThat(refusal.message()).isNotBlank();
        }
        posts++;
        assertThat(posts).isLessThan(MOST_POSTS);
      }
    }
  }
}
