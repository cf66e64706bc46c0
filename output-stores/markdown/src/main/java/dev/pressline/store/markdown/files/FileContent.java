package dev.pressline.store.markdown.files;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a file is to hold.
 *
 * @param sha256 of the bytes
 * @param size in bytes
 */
public record FileContent(Sha256 sha256, long size, Source source) {
  /** Where the bytes come from. */
  @FunctionalInterface
  public interface Source {
    /** All of the bytes, from the first, to be closed by the caller. */
    InputStream open() throws IOException;
  }

  /** Text in UTF-8. */
  public static FileContent of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new FileContent(
        Sha256.of(bytes),
        bytes.length,
        () -> new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length)));
  }

  /** The bytes of a file that posts use, from where the files of posts lie. */
  public static FileContent of(PostAsset asset, AssetStore store) {
    return new FileContent(
        asset.sha256(),
        asset.size(),
        () ->
            store
                .open(asset.sha256())
                .orElseThrow(() -> new IOException("the asset store lost " + asset.sha256())));
  }
}
