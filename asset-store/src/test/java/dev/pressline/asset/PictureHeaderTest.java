package dev.pressline.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.asset.AssetInspector.Inspection;
import dev.pressline.core.asset.AssetType;
import dev.pressline.core.asset.PictureSize;
import dev.pressline.core.asset.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHeaderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "plain.png, 123, 45",
    "plain.gif, 123, 45",
    "plain.jpg, 123, 45",
    "lossy.webp, 123, 45",
    "lossless.webp, 123, 45",
    "alpha.webp, 123, 45",
    "plain.avif, 123, 45",
    "alpha.avif, 123, 45",
    "turned.jpg, 45, 123",
    "turned.avif, 45, 123"
  })
  void aPictureIsAsLargeAsBrowsersShowIt(String name, int width, int height) throws IOException {
    assertThat(size(name, bytes(name))).contains(new PictureSize(width, height));
  }

  @Test
  void theSizeOfAStoredPictureIsTold() throws IOException {
    byte[] picture = bytes("turned.jpg");
    FolderAssetStore store = new FolderAssetStore(folder);
    store.put(Sha256.of(picture), new ByteArrayInputStream(picture), picture.length);

    assertThat(new StoredAssets(store).inspect(Sha256.of(picture), "a.jpg"))
        .isInstanceOfSatisfying(
            Inspection.Fit.class,
            fit -> assertThat(fit.picture()).contains(new PictureSize(45, 123)));
  }

  @Test
  void whatIsNoPictureHasNoSize() {
    assertThat(PictureHeader.size("video/mp4", new byte[100])).isEmpty();
  }

  /** A reader that throws would hold back the post, one that believes all would ask for memory. */
  @ParameterizedTest
  @ValueSource(
      strings = {"plain.png", "plain.gif", "turned.jpg", "alpha.webp", "lossy.webp", "turned.avif"})
  void aBrokenPictureHasNoSizeOrAPossibleOne(String name) throws IOException {
    byte[] whole = bytes(name);
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      for (int change = random.nextInt(4); change > 0; change--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThat(size(name, broken).map(PictureSize::width).orElse(1)).isBetween(1, 100_000);
    }
  }

  private static Optional<PictureSize> size(String name, byte[] bytes) throws IOException {
    return PictureHeader.size(AssetType.of(name, bytes(name)).mediaType(), bytes);
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = PictureHeaderTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
