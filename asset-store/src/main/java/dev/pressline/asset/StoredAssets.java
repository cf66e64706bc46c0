package dev.pressline.asset;

import dev.pressline.core.asset.AssetInspector;
import dev.pressline.core.asset.AssetType;
import dev.pressline.core.asset.InertSvg;
import dev.pressline.core.asset.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks at the bytes in a store: their first ones, and all of those that could hold scripts. */
public final class StoredAssets implements AssetInspector {
  private final AssetStore store;

  /** What is in the store. */
  public StoredAssets(AssetStore store) {
    this.store = store;
  }

  /**
   * @throws UncheckedIOException when the store cannot be reached now
   */
  @Override
  public Inspection inspect(Sha256 sha256, String fileName) {
    try {
      OptionalLong size = store.size(sha256);
      Optional<InputStream> bytes = size.isEmpty() ? Optional.empty() : store.open(sha256);
      if (bytes.isEmpty()) {
        return new Inspection.Missing();
      }
      try (InputStream in = bytes.get()) {
        byte[] head = in.readNBytes(AssetType.HEAD_BYTES);
        AssetType type = AssetType.of(fileName, head);
        boolean fit = !type.equals(AssetType.SVG) || isInert(head, in);
        return fit ? new Inspection.Fit(size.getAsLong(), type) : new Inspection.Active();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isInert(byte[] head, InputStream rest) throws IOException {
    byte[] tail = rest.readNBytes(InertSvg.MAX_BYTES + 1 - head.length);
    byte[] all = new byte[head.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return InertSvg.isInert(all);
  }
}
