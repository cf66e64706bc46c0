package dev.pressline.launcher.assets;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.asset.AssetType;
import dev.pressline.core.asset.DraftAsset;
import dev.pressline.core.asset.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends the files that drafts mention and describes them for the draft. Each file is read and sent
 * once, however many drafts mention it.
 */
public final class AssetUpload {
  private final FolderAssets files;
  private final Optional<AssetDestination> destination;
  private final Consumer<String> complaints;
  private final Map<Path, Optional<DraftAsset>> sent = new HashMap<>();

  /**
   * @param destination where to; without one drafts say nothing of files
   * @param complaints told of files that cannot be sent
   */
  public AssetUpload(
      FolderAssets files, Optional<AssetDestination> destination, Consumer<String> complaints) {
    this.files = files;
    this.destination = destination;
    this.complaints = complaints;
  }

  /** The files of the draft, sent already. */
  public Optional<List<DraftAsset>> of(String sourcePath, byte[] source) {
    return destination.map(
        to -> {
          String text = new String(source, StandardCharsets.UTF_8);
          List<DraftAsset> assets = new ArrayList<>();
          for (AssetFile file : files.mentionedBy(sourcePath, text)) {
            sent.computeIfAbsent(file.file(), _ -> send(file, to)).ifPresent(assets::add);
          }
          return assets;
        });
  }

  private Optional<DraftAsset> send(AssetFile file, AssetDestination to) {
    try {
      long size = Files.size(file.file());
      if (size > AssetStore.DEFAULT_MAX_BYTES) {
        complaints.accept(
            "%s has %,d bytes and was not sent; the limit is %,d."
                .formatted(file.reference(), size, AssetStore.DEFAULT_MAX_BYTES));
        return Optional.empty();
      }
      Sha256 sha256 = hashOf(file.file());
      to.take(sha256, file.file());
      return Optional.of(
          new DraftAsset(file.reference(), sha256.hex(), size, typeOf(file).mediaType()));
    } catch (IOException e) {
      complaints.accept("%s cannot be sent: %s".formatted(file.reference(), e.getMessage()));
      return Optional.empty();
    }
  }

  private static AssetType typeOf(AssetFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.file())) {
      return AssetType.of(file.name(), in.readNBytes(AssetType.HEAD_BYTES));
    }
  }

  private static Sha256 hashOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    }
  }
}
