package dev.pressline.store.site.files;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.store.StoreUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/** The bytes of a file that posts use, copied from the asset store. */
public record AssetCopy(AssetStore store, PostAsset asset) implements FileContent {
  private static final int BUFFER_BYTES = 64 * 1024;

  /** The asset store does not have the bytes, or no longer as they were. */
  public static final class LostAssetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostAssetException(PostAsset asset) {
      super("bytes are lost: " + asset.sha256());
    }
  }

  @Override
  public boolean isIn(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in).equals(asset.sha256());
    }
  }

  /**
   * @throws LostAssetException when the store does not have them
   * @throws StoreUnavailableException when the store cannot be read now
   */
  @Override
  public void writeTo(OutputStream file) throws IOException {
    try (InputStream in = opened()) {
      MessageDigest digest = Sha256.digest();
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = next(in, buffer); read >= 0; read = next(in, buffer)) {
        digest.update(buffer, 0, read);
        file.write(buffer, 0, read);
      }
      if (!Sha256.of(digest).equals(asset.sha256())) {
        throw new LostAssetException(asset);
      }
    }
  }

  private InputStream opened() {
    Optional<InputStream> bytes;
    try {
      bytes = store.open(asset.sha256());
    } catch (IOException e) {
      throw unavailable(e);
    }
    return bytes.orElseThrow(() -> new LostAssetException(asset));
  }

  private static int next(InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private static StoreUnavailableException unavailable(IOException cause) {
    return new StoreUnavailableException(
        "The asset store cannot be read (%s): make its folder readable, then it goes on by itself."
            .formatted(cause.getMessage()),
        cause);
  }
}
