package dev.pressline.store.markdown.files;

import dev.pressline.core.asset.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which the generator's files lie, and one beside it for what people had changed.
 *
 * <p>A new version of a file is written whole and forced to disk beside it, then takes its name. A
 * file whose bytes are not those that the store left is first copied to the folder beside.
 */
public final class OutputFolder {
  private static final Logger log = LoggerFactory.getLogger(OutputFolder.class);
  private static final String TEMPORARY = ".pressline-";
  private static final int HASH_DIGITS = 12;
  private static final int ASSET_DIGITS = 32;

  private final Path root;
  private final Path aside;
  private final StepHook hook;
  private final Set<Path> touched = new TreeSet<>();

  /**
   * A folder, which need not be there yet.
   *
   * @param aside where versions that people wrote are kept
   */
  public OutputFolder(Path root, Path aside, StepHook hook) {
    this.root = root.toAbsolutePath().normalize();
    this.aside = aside;
    this.hook = hook;
  }

  /** The hash of the file's bytes; empty when no file lies there. */
  public Optional<Sha256> hashOf(String file) throws IOException {
    Path path = root.resolve(file);
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Optional.of(Sha256.of(in));
    }
  }

  /** Whether something other than a file, or a file where its folder would be, is in the way. */
  public boolean isBlocked(String file) {
    Path path = root.resolve(file);
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
    for (Path above = folderOf(path); !above.equals(root); above = folderOf(above)) {
      if (Files.isSymbolicLink(above)
          || Files.exists(above, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(above)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Writes and deletes files; what has its bytes already is left alone.
   *
   * @param wanted what each file is to hold; nothing for one that is not to be there
   * @param ours hashes of the bytes that the store left or was about to leave in each file
   */
  public void write(Map<String, Optional<FileContent>> wanted, Map<String, Set<Sha256>> ours)
      throws IOException {
    for (Map.Entry<String, Optional<FileContent>> file : wanted.entrySet()) {
      Optional<Sha256> there = hashOf(file.getKey());
      Optional<Sha256> goal = file.getValue().map(FileContent::sha256);
      if (there.equals(goal)) {
        continue;
      }
      if (there.isPresent() && !isOurs(file.getKey(), there.get(), ours)) {
        setAside(file.getKey(), there.get());
      }
      if (file.getValue().isPresent()) {
        replace(file.getKey(), file.getValue().get());
      } else {
        delete(file.getKey());
      }
    }
    for (Path folder : touched) {
      force(folder);
    }
    touched.clear();
  }

  /** The folder of a file that posts use is named after the file's bytes. */
  private static boolean isOurs(String file, Sha256 there, Map<String, Set<Sha256>> ours) {
    return ours.getOrDefault(file, Set.of()).contains(there)
        || file.contains("/" + there.hex().substring(0, ASSET_DIGITS) + "/");
  }

  private void setAside(String file, Sha256 hash) throws IOException {
    Path copy = aside.resolve(hash.hex().substring(0, HASH_DIGITS)).resolve(file);
    Files.createDirectories(folderOf(copy));
    Files.copy(root.resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
    log.atWarn()
        .addKeyValue("stage", "markdown")
        .addKeyValue("file", file)
        .addKeyValue("copy", copy)
        .log("A file was changed by hand; the changed version is kept aside");
  }

  private void replace(String file, FileContent content) throws IOException {
    Path path = root.resolve(file);
    createFolder(folderOf(path));
    hook.before(StepHook.Step.WRITE);
    Path temporary =
        path.resolveSibling(TEMPORARY + content.sha256().hex().substring(0, HASH_DIGITS));
    try (FileChannel channel =
            FileChannel.open(
                temporary,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        InputStream in = content.source().open()) {
      in.transferTo(Channels.newOutputStream(channel));
      channel.force(false);
    }
    hook.before(StepHook.Step.RENAME);
    Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
    touched.add(folderOf(path));
  }

  private void delete(String file) throws IOException {
    hook.before(StepHook.Step.DELETE);
    Path path = root.resolve(file);
    Files.deleteIfExists(path);
    Path folder = folderOf(path);
    while (!folder.equals(root)) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        break;
      }
      folder = folderOf(folder);
    }
    touched.add(folder);
  }

  private void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      for (Path above = folder; !above.equals(root); above = folderOf(above)) {
        touched.add(folderOf(above));
      }
      Files.createDirectories(folder);
    }
  }

  /** A folder that is gone meanwhile was an entry of one that is forced as well. */
  private void force(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      hook.before(StepHook.Step.SYNC_FOLDER);
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static Path folderOf(Path path) {
    return Objects.requireNonNull(path.getParent(), "files lie in folders");
  }
}
