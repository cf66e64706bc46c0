package dev.pressline.launcher.assets;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.asset.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of files go before the draft that names them. */
@FunctionalInterface
public interface AssetDestination {
  /** Takes the bytes of the file, if they are not there. */
  void take(Sha256 sha256, Path file) throws IOException;

  /** An asset store that this process can reach. */
  static AssetDestination in(AssetStore store) {
    return (sha256, file) -> {
      if (store.size(sha256).isPresent()) {
        return;
      }
      try (InputStream bytes = Files.newInputStream(file)) {
        store.put(sha256, bytes, AssetStore.DEFAULT_MAX_BYTES);
      }
    };
  }
}
