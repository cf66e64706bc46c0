package dev.pressline.launcher.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderWatchTest {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void realPath() throws IOException {
    folder = temporary.toRealPath();
  }

  @Test
  void aSavedDraftIsHandedOver() throws Exception {
    try (FolderWatch watch = FolderWatch.of(folder)) {
      Files.writeString(folder.resolve("a.md"), "one");

      assertThat(watch.take().saved()).containsExactly(folder.resolve("a.md"));
    }
  }

  @Test
  void whatAFolderMadeLaterHoldsIsHandedOver() throws Exception {
    try (FolderWatch watch = FolderWatch.of(folder)) {
      Files.createDirectories(folder.resolve("deep/er"));
      Files.writeString(folder.resolve("deep/er/b.md"), "two");

      assertThat(watch.take().saved()).containsExactly(folder.resolve("deep/er/b.md"));
    }
  }

  @Test
  void aSavedPictureIsNoDraftAndIsHandedOverApart() throws Exception {
    try (FolderWatch watch = FolderWatch.of(folder)) {
      Files.writeString(folder.resolve("sea.png"), "picture");

      FolderWatch.Changes changes = watch.take();

      assertThat(changes.others()).containsExactly(folder.resolve("sea.png"));
      assertThat(changes.saved()).isEmpty();
    }
  }

  @Test
  void whatEditorsKeepForThemselvesIsNotHandedOver() throws Exception {
    try (FolderWatch watch = FolderWatch.of(folder)) {
      Files.writeString(folder.resolve(".a.md.swp"), "swap");
      Files.writeString(folder.resolve("a.md~"), "backup");
      Files.writeString(folder.resolve("a.md"), "one");

      FolderWatch.Changes changes = watch.take();

      assertThat(changes.saved()).containsExactly(folder.resolve("a.md"));
      assertThat(changes.others()).isEmpty();
    }
  }

  @Test
  void aDeletedDraftIsReportedAsGone() throws Exception {
    Files.writeString(folder.resolve("a.md"), "one");
    try (FolderWatch watch = FolderWatch.of(folder)) {
      Files.delete(folder.resolve("a.md"));

      assertThat(watch.take().deleted()).containsExactly(folder.resolve("a.md"));
    }
  }

  @Test
  void moreSavesThanTheSystemKeepsCountOfAreAllHandedOver() throws Exception {
    try (FolderWatch watch = FolderWatch.of(folder)) {
      for (int number = 0; number < 2_000; number++) {
        Files.writeString(folder.resolve(number + ".md"), "one of many");
      }
      Path last =
          Files.writeString(Files.createDirectory(folder.resolve("new")).resolve("x.md"), "");

      assertThat(watch.take().saved()).hasSize(2_001).contains(last);
    }
  }
}
