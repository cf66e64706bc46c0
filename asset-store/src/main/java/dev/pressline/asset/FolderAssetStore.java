package dev.pressline.asset;

import dev.pressline.core.asset.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Keeps bytes as files in a folder, which the services share: on one machine, or as a mounted
 * volume.
 *
 * <p>A file is written whole and forced to disk under a passing name and then takes its own, so
 * that a crash leaves all of it or nothing that anybody looks at.
 */
public final class FolderAssetStore implements AssetStore {
  private static final String INCOMING = "incoming";

  private final Path root;

  /** The store in the folder, which is made when the first bytes come. */
  public FolderAssetStore(Path root) {
    this.root = root;
  }

  @Override
  public Put put(Sha256 sha256, InputStream bytes, long limit) throws IOException {
    Path file = fileOf(sha256);
    if (Files.isRegularFile(file)) {
      CheckedStream.check(bytes, sha256, limit);
      return Put.KNOWN;
    }
    Path incoming = Files.createDirectories(root.resolve(INCOMING));
    Path fresh = incoming.resolve(UUID.randomUUID().toString());
    try {
      try (FileChannel channel =
          FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        CheckedStream.copy(bytes, Channels.newOutputStream(channel), sha256, limit);
        channel.force(true);
      }
      Path folder = Files.createDirectories(folderOf(sha256));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      force(folder);
      force(root);
      return Put.NEW;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  @Override
  public Optional<InputStream> open(Sha256 sha256) throws IOException {
    try {
      return Optional.of(Files.newInputStream(fileOf(sha256)));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  @Override
  public OptionalLong size(Sha256 sha256) throws IOException {
    try {
      return OptionalLong.of(Files.size(fileOf(sha256)));
    } catch (NoSuchFileException missing) {
      return OptionalLong.empty();
    }
  }

  @Override
  public boolean delete(Sha256 sha256) throws IOException {
    return Files.deleteIfExists(fileOf(sha256));
  }

  private Path fileOf(Sha256 sha256) {
    return folderOf(sha256).resolve(sha256.hex());
  }

  /** Two digits a folder, because a folder with all files is slow to list. */
  private Path folderOf(Sha256 sha256) {
    return root.resolve(sha256.hex().substring(0, 2));
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
