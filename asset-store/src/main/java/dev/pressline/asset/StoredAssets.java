package dev.pressline.asset;

import dev.pressline.core.asset.AssetInspector;
import dev.pressline.core.asset.AssetType;
import dev.pressline.core.asset.DrawingSize;
import dev.pressline.core.asset.InertSvg;
import dev.pressline.core.asset.PictureSize;
import dev.pressline.core.asset.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Looks at the bytes in a store: their first ones, the headers of pictures, and all of those that
 * could hold scripts.
 */
public final class StoredAssets implements AssetInspector {
  private static final String PICTURE = "image/";

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
        return type.equals(AssetType.SVG)
            ? drawing(size.getAsLong(), more(head, in, InertSvg.MAX_BYTES + 1))
            : new Inspection.Fit(size.getAsLong(), type, picture(type, head, in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Inspection drawing(long size, byte[] drawing) {
    return InertSvg.isInert(drawing)
        ? new Inspection.Fit(size, AssetType.SVG, DrawingSize.of(drawing))
        : new Inspection.Active();
  }

  private static Optional<PictureSize> picture(AssetType type, byte[] head, InputStream rest)
      throws IOException {
    return type.mediaType().startsWith(PICTURE)
        ? PictureHeader.size(type.mediaType(), more(head, rest, PictureHeader.BYTES))
        : Optional.empty();
  }

  /** The head and what follows it, at most so many bytes. */
  private static byte[] more(byte[] head, InputStream rest, int most) throws IOException {
    byte[] tail = rest.readNBytes(most - head.length);
    byte[] all = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return all;
  }
}
