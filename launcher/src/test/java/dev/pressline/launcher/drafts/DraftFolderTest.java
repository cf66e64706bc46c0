package dev.pressline.launcher.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.launcher.assets.AssetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftFolderTest {
  @TempDir Path folder;

  @Test
  void aDraftIsNamedByItsSiteAndItsPathWithoutExtension() throws IOException {
    write("news/hello.md");

    assertThat(DraftFolder.scan(folder, "blog").drafts())
        .singleElement()
        .satisfies(
            draft -> {
              assertThat(draft.postId().value()).isEqualTo("blog/news/hello");
              assertThat(draft.sourcePath()).isEqualTo("news/hello.md");
            });
  }

  @Test
  void filesThatWouldShareAnIdKeepTheirExtensionAndTheMarkdownOneHasTheShortId()
      throws IOException {
    write("a.html");
    write("a.txt");
    write("a.md");

    assertThat(DraftFolder.scan(folder, "blog").drafts())
        .extracting(draft -> draft.sourcePath() + " " + draft.postId())
        .containsExactly("a.html blog/a.html", "a.md blog/a", "a.txt blog/a.txt");
  }

  @Test
  void hiddenFilesDependenciesAndOtherKindsOfFilesAreLeftAlone() throws IOException {
    write(".git/notes.md");
    write("node_modules/package/readme.md");
    write(".hidden.md");
    write("photo.jpg");
    write("post.markdown");

    DraftFolder drafts = DraftFolder.scan(folder, "blog");

    assertThat(drafts.drafts()).extracting(DraftFile::sourcePath).containsExactly("post.markdown");
    assertThat(drafts.otherFiles()).extracting(AssetFile::reference).containsExactly("photo.jpg");
  }

  @Test
  void aSingleFileIsADraftWhateverItsName() throws IOException {
    write("README");

    assertThat(DraftFolder.scan(folder.resolve("README"), "blog").drafts())
        .extracting(draft -> draft.postId().value())
        .containsExactly("blog/README");
  }

  @Test
  void aNameWithADotInFrontOfItsExtensionKeepsTheFirstDot() throws IOException {
    write("v1.2.md");

    assertThat(DraftFolder.scan(folder, "blog").drafts().getFirst().postId().value())
        .isEqualTo("blog/v1.2");
  }

  private void write(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "text");
  }
}
