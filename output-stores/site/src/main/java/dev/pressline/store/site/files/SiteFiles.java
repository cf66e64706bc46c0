package dev.pressline.store.site.files;

import dev.pressline.store.site.model.SiteFile;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The folder of a site.
 *
 * <p>A new version of a file is first written whole and forced to disk beside it ({@link
 * #prepare}), then takes its name ({@link #publish}), so that a reader sees the old file or the new
 * one and a failure of the machine leaves one of them. Folders are forced by the caller, once for
 * many files.
 */
public final class SiteFiles {
  /** Hidden at the root, beside the site: servers do not show it. */
  public static final String SEAL = SiteFile.TEMPORARY_PREFIX + "seal";

  private final Path root;
  private final StepHook hook;

  /** The folder, which need not be there yet. */
  public SiteFiles(Path root, StepHook hook) {
    this.root = root;
    this.hook = hook;
  }

  /**
   * Whether a file that the store does not own may not be written, because somebody else's file or
   * folder lies there, or a file where its folder would be.
   */
  public boolean isTaken(String file) throws IOException {
    Path path = root.resolve(file);
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return !(Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Mark.isOn(path));
    }
    for (Path above = folderOf(path); !above.equals(root); above = folderOf(above)) {
      if (Files.exists(above)) {
        return !Files.isDirectory(above);
      }
    }
    return false;
  }

  /** Whether a store wrote the file that lies there, this one or another of the same site. */
  public boolean isWritten(String file) throws IOException {
    return Leftovers.isWritten(root, file);
  }

  /**
   * Names of files that a store wrote, or was about to write, and that are not among those known.
   */
  public List<String> leftovers(Set<String> known) throws IOException {
    return Leftovers.in(root, known);
  }

  /** The state from which the folder was last written; empty when that is not known. */
  public Optional<String> seal() throws IOException {
    Path seal = root.resolve(SEAL);
    return Files.isRegularFile(seal)
        ? Optional.of(Files.readString(seal).strip())
        : Optional.empty();
  }

  /** Says, durably, from which state the folder is written from now on. */
  public void seal(String state) throws IOException {
    hook.before(StepHook.Step.WRITE);
    Files.createDirectories(root);
    Path fresh = root.resolve(SEAL + ".new");
    write(fresh, FileContent.of((state + "\n").getBytes(StandardCharsets.UTF_8)));
    hook.before(StepHook.Step.RENAME);
    Files.move(fresh, root.resolve(SEAL), StandardCopyOption.ATOMIC_MOVE);
    force(root);
  }

  /** Whether something lies at the file's name. */
  public boolean isThere(String file) {
    return Files.exists(root.resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a folder lies at the file's name. */
  public boolean isFolder(String file) {
    return Files.isDirectory(root.resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Size and time of the last change of the file, by which it is seen that somebody has changed it;
   * empty when there is no such file.
   */
  public String stamp(String file) throws IOException {
    try {
      BasicFileAttributes now =
          Files.readAttributes(
              root.resolve(file), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return now.isRegularFile() ? now.size() + "@" + now.lastModifiedTime() : "";
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /** Whether the file has that content. */
  public boolean has(String file, FileContent content) throws IOException {
    return content.isIn(root.resolve(file));
  }

  /**
   * Writes the content beside the file if it does not have it already.
   *
   * @param folders receives the folders whose entries changed
   * @return whether there is something to {@link #publish}
   */
  public boolean prepare(String file, FileContent content, Set<Path> folders) throws IOException {
    Path path = root.resolve(file);
    Path temporary = temporary(path);
    if (content.isIn(path)) {
      Files.deleteIfExists(temporary);
      return false;
    }
    hook.before(StepHook.Step.WRITE);
    createFolder(folderOf(path), folders);
    write(temporary, content);
    return true;
  }

  private static void write(Path file, FileContent content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      content.writeTo(Channels.newOutputStream(channel));
      channel.force(false);
    }
  }

  /** Gives the prepared bytes their name. */
  public void publish(String file, Set<Path> folders) throws IOException {
    Path path = root.resolve(file);
    hook.before(StepHook.Step.RENAME);
    Files.move(temporary(path), path, StandardCopyOption.ATOMIC_MOVE);
    folders.add(folderOf(path));
  }

  /** Deletes the file and the folders that are empty without it. */
  public void delete(String file, Set<Path> folders) throws IOException {
    Path path = root.resolve(file);
    hook.before(StepHook.Step.DELETE);
    Files.deleteIfExists(path);
    prune(path, folders);
  }

  /**
   * Deletes what an interrupted {@link #prepare} left, and the folders that are empty without it.
   */
  public void sweep(String file, Set<Path> folders) throws IOException {
    Path path = root.resolve(file);
    Files.deleteIfExists(temporary(path));
    prune(path, folders);
  }

  /** Forces the entries of a folder of the site to disk. */
  public void force(Path folder) throws IOException {
    hook.before(StepHook.Step.SYNC_FOLDER);
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (NoSuchFileException e) {
      forceNearest(folder, e);
    }
  }

  /** A folder that was deleted meanwhile is an entry of the nearest folder that is left. */
  private void forceNearest(Path folder, NoSuchFileException missing) throws IOException {
    Path parent =
        Optional.ofNullable(folder.getParent())
            .filter(p -> p.startsWith(root))
            .orElseThrow(() -> missing);
    force(parent);
  }

  private void prune(Path path, Set<Path> folders) throws IOException {
    Path folder = folderOf(path);
    while (!folder.equals(root)) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        break;
      }
      folder = folderOf(folder);
    }
    if (Files.isDirectory(folder)) {
      folders.add(folder);
    }
  }

  private void createFolder(Path folder, Set<Path> folders) throws IOException {
    if (!Files.isDirectory(folder)) {
      for (Path above = folder; !above.equals(root); above = folderOf(above)) {
        folders.add(folderOf(above));
      }
      Files.createDirectories(folder);
    }
  }

  /** Everything handled here lies below the root and so in a folder. */
  private static Path folderOf(Path path) {
    return Objects.requireNonNull(path.getParent());
  }

  private static Path temporary(Path path) {
    return path.resolveSibling(SiteFile.TEMPORARY_PREFIX + path.getFileName());
  }
}
