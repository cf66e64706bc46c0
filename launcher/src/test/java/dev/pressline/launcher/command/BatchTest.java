package dev.pressline.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.core.exports.Target;
import dev.pressline.launcher.assets.AssetUpload;
import dev.pressline.launcher.assets.FolderAssets;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.pipeline.CommandFailedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static final Target TARGET = new Target("blog", "test", false);

  @TempDir Path folder;

  @Test
  void anExportBelowAFolderIsToldOfAndNotSubmittedAndOtherDataIsNot() throws IOException {
    // Given
    Files.writeString(folder.resolve("a.md"), "# A");
    Files.writeString(folder.resolve("package.json"), "{\"name\": \"blog\"}");
    Files.writeString(folder.resolve("feed.xml"), "<feed/>");
    Files.writeString(folder.resolve("old.json"), "{\"db\": [{\"data\": {\"posts\": []}}]}");

    // When
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (Batch batch = batch(folder)) {
      PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
      batch.tellRemarks(new Terminal(stream, stream, false, false));
      assertThat(batch.total()).isOne();
    }

    // Then
    assertThat(told.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("old.json is an export of Ghost")
        .contains("pressline submit ");
  }

  @Test
  void aNamedFileThatIsNoExportIsAnsweredWithWhatWasExpected() throws IOException {
    Path feed = Files.writeString(folder.resolve("feed.xml"), "<feed/>");

    assertThatThrownBy(() -> batch(feed))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("is no export that is known")
        .hasMessageContaining("WordPress");
  }

  @Test
  void anExportWithoutPostsSaysWhatItHoldsInstead() throws IOException {
    Path export =
        Files.writeString(
            folder.resolve("old.json"),
            "{\"db\": [{\"data\": {\"posts\": [{\"id\": \"1\", \"type\": \"page\"}]}}]}");

    assertThatThrownBy(() -> batch(export))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("There is no post in")
        .hasMessageContaining("1 page (--pages");
  }

  private static Batch batch(Path what) {
    AssetUpload nothing = new AssetUpload(new FolderAssets(List.of()), Optional.empty(), any -> {});
    return Batch.of(what, TARGET, drafts -> nothing);
  }
}
