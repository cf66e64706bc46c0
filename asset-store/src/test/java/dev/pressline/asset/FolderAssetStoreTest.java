package dev.pressline.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pressline.core.asset.AssetInspector.Inspection;
import dev.pressline.core.asset.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderAssetStoreTest extends AssetStoreContract {
  @TempDir Path folder;

  @Override
  AssetStore store() {
    return new FolderAssetStore(folder.resolve("assets"));
  }

  @Test
  void whatIsRefusedLeavesNoFile() throws IOException {
    // Given
    AssetStore store = store();

    // When
    assertThatExceptionOfType(AssetRefusedException.class)
        .isThrownBy(() -> store.put(HASH, new ByteArrayInputStream(new byte[] {1}), LIMIT));

    // Then
    assertThat(files()).isEmpty();
  }

  @Test
  void theBytesAreLookedAtWhereTheyLie() throws IOException {
    byte[] drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8);
    byte[] attack = "<svg><script>alert(1)</script></svg>".getBytes(UTF_8);
    AssetStore store = store();
    for (byte[] bytes : List.of(drawing, attack)) {
      store.put(Sha256.of(bytes), new ByteArrayInputStream(bytes), LIMIT);
    }

    StoredAssets stored = new StoredAssets(store);

    assertThat(stored.inspect(Sha256.of(drawing), "a.svg"))
        .isInstanceOfSatisfying(
            Inspection.Fit.class,
            fit -> {
              assertThat(fit.size()).isEqualTo(drawing.length);
              assertThat(fit.type().mediaType()).isEqualTo("image/svg+xml");
            });
    assertThat(stored.inspect(Sha256.of(attack), "a.svg")).isEqualTo(new Inspection.Active());
    assertThat(stored.inspect(HASH, "a.svg")).isEqualTo(new Inspection.Missing());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
