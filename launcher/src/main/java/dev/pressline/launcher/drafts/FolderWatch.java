package dev.pressline.launcher.drafts;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Notices what is saved below a folder.
 *
 * <p>Editors save in several steps, so changes are handed over when nothing has happened for a
 * moment. Folders created later are watched too, with what they hold already. Where more happened
 * in a folder than the system keeps count of, all it holds counts as saved.
 */
public final class FolderWatch implements AutoCloseable {
  /** The steps of saving are closer to each other than this, and authors wait for it. */
  private static final long QUIET_MILLIS = 15;

  /** An empty file is most likely one that has been cut and is being written. */
  private static final long LONG_QUIET_MILLIS = 150;

  private static final int FEW = 20;

  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  private FolderWatch(WatchService service) {
    this.service = service;
  }

  /** Watches the folder and everything below from now on. */
  public static FolderWatch of(Path root) throws IOException {
    FolderWatch watch = new FolderWatch(root.getFileSystem().newWatchService());
    watch.register(root.toAbsolutePath().normalize(), Changes.none());
    return watch;
  }

  /**
   * Absolute paths of files that changed.
   *
   * @param saved drafts created or written
   * @param deleted drafts that are gone
   * @param others files that are no drafts, created, written or gone
   */
  public record Changes(Set<Path> saved, Set<Path> deleted, Set<Path> others) {
    static Changes none() {
      return new Changes(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }
  }

  /** Waits until something changed and then was quiet for a moment. */
  public Changes take() throws InterruptedException, IOException {
    Changes changes = Changes.none();
    try {
      WatchKey key = service.take();
      while (key != null) {
        collect(key, changes);
        key = service.poll(quietAfter(changes), TimeUnit.MILLISECONDS);
      }
    } catch (ClosedWatchServiceException closed) {
      throw new InterruptedException("the watch was closed");
    }
    return changes;
  }

  /** A person saves one file or a few; a program that writes many goes on for longer. */
  private static long quietAfter(Changes changes) {
    boolean byHand = changes.saved().size() <= FEW;
    return byHand && changes.saved().stream().noneMatch(FolderWatch::isEmpty)
        ? QUIET_MILLIS
        : LONG_QUIET_MILLIS;
  }

  /** A file that is gone again is none that is being written. */
  private static boolean isEmpty(Path file) {
    return file.toFile().isFile() && file.toFile().length() == 0;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }

  private void collect(WatchKey key, Changes changes) throws IOException {
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (folder != null && event.kind() == StandardWatchEventKinds.OVERFLOW) {
        register(folder, changes);
      }
      if (folder == null || !(event.context() instanceof Path name)) {
        continue;
      }
      Path path = folder.resolve(name);
      if (event.kind() == StandardWatchEventKinds.ENTRY_DELETE) {
        delete(path, changes);
      } else if (Files.isDirectory(path)) {
        register(path, changes);
      } else {
        save(path, changes);
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
  }

  private void register(Path start, Changes changes) throws IOException {
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(start) && folder.getFileName().toString().startsWith(".")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            WatchKey key =
                folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            folders.put(key, folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            save(file, changes);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void save(Path path, Changes changes) {
    if (DraftFolder.isDraft(path)) {
      changes.deleted().remove(path);
      changes.saved().add(path);
    } else if (DraftFolder.isVisible(path)) {
      changes.others().add(path);
    }
  }

  private static void delete(Path path, Changes changes) {
    if (DraftFolder.isDraft(path)) {
      changes.saved().remove(path);
      changes.deleted().add(path);
    } else if (DraftFolder.isVisible(path)) {
      changes.others().add(path);
    }
  }
}
