package dev.pressline.launcher.web.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pressline.core.site.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The files below a folder, those in demand kept in memory. Asking for one that is kept costs a
 * look at its stamp; no lock is held that another file's readers, or whoever writes the files,
 * would wait for.
 */
public final class FolderContents {
  /** Larger files are read from disk for each answer. */
  static final int LARGEST_KEPT_BYTES = 2 * 1024 * 1024;

  private static final long MOST_KEPT_BYTES = 32L * 1024 * 1024;

  /** What an entry costs beside its bytes. */
  private static final int ENTRY_BYTES = 512;

  private final Path root;
  private final UnaryOperator<byte[]> pages;
  private final Cache<Path, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KEPT_BYTES)
          .weigher((Path file, Kept entry) -> entry.weight())
          .build();

  /** The files below the folder, which need not be there yet. */
  public FolderContents(Path root) {
    this(root, UnaryOperator.identity());
  }

  /** The same, with what is made of its pages; very large ones stay as they are. */
  public FolderContents(Path root, UnaryOperator<byte[]> pages) {
    this.root = root.toAbsolutePath().normalize();
    this.pages = pages;
  }

  private record Kept(Stamp stamp, Content content) {
    int weight() {
      return ENTRY_BYTES + (content instanceof MemoryContent memory ? memory.weight() : 0);
    }
  }

  /**
   * The file of that path, as it is now; empty when there is none, or a link leads out of the
   * folder.
   *
   * @param segments names from the folder to the file, none of them with a separator
   */
  public Optional<Content> file(List<String> segments) throws IOException {
    Optional<Path> path = path(segments);
    Optional<Stamp> stamp = path.isEmpty() ? Optional.empty() : Stamp.of(path.get());
    if (stamp.isEmpty()) {
      path.ifPresent(kept::invalidate);
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(
              kept.asMap()
                  .compute(path.get(), (file, before) -> current(file, before, stamp.get())))
          .map(Kept::content);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether the path is that of a folder. */
  public boolean isFolder(List<String> segments) {
    return path(segments).filter(Files::isDirectory).isPresent();
  }

  private Optional<Path> path(List<String> segments) {
    try {
      return Optional.of(root.resolve(String.join("/", segments)).normalize())
          .filter(path -> path.startsWith(root));
    } catch (InvalidPathException noName) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("NullAway") // a map's compute is given and gives null for what is not there
  private Kept current(Path file, Kept before, Stamp stamp) {
    if (before != null && before.stamp().equals(stamp)) {
      return before;
    }
    try {
      return load(file, stamp).orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The stamp is from before: when the file is replaced now, the newer bytes are kept under the
   * older stamp and read again for the next answer.
   */
  private Optional<Kept> load(Path file, Stamp stamp) throws IOException {
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(root.toRealPath())) {
        return Optional.empty();
      }
      MediaType type = MediaType.of(String.valueOf(file.getFileName()));
      Content content =
          stamp.size() > LARGEST_KEPT_BYTES
              ? new DiskContent(real, stamp, type)
              : inMemory(real, stamp, type);
      return Optional.of(new Kept(stamp, content));
    } catch (FileSystemException goneOrNotOurs) {
      return Optional.empty();
    }
  }

  private Content inMemory(Path real, Stamp stamp, MediaType type) throws IOException {
    byte[] written = Files.readAllBytes(real);
    byte[] bytes = type.isPage() ? pages.apply(written) : written;
    return new MemoryContent(
        type,
        bytes,
        stamp.modified(),
        coding -> beside(real, coding).filter(b -> coding.isOf(b, bytes)));
  }

  /**
   * Somebody may have compressed the site with more patience. Whether that was done with this
   * version is not guessed by times: it is decoded and compared.
   */
  private static Optional<byte[]> beside(Path file, Coding coding) {
    Path encoded = file.resolveSibling(file.getFileName() + coding.ending());
    try {
      return Files.isRegularFile(encoded, LinkOption.NOFOLLOW_LINKS)
              && Files.size(encoded) <= LARGEST_KEPT_BYTES
          ? Optional.of(Files.readAllBytes(encoded))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
