package dev.pressline.memory;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NRTCachingDirectory;

/** The folder of a kept memory, with a folder for each site; held by one process at a time. */
final class MemoryFolder implements Closeable {
  private static final String LOCK = "memory.lock";
  private static final double CACHED_SEGMENT_MB = 4;
  private static final double CACHED_MB = 32;

  private final Path folder;
  private final Directory held;
  private final Lock lock;

  private MemoryFolder(Path folder, Directory held, Lock lock) {
    this.folder = folder;
    this.held = held;
    this.lock = lock;
  }

  static MemoryFolder hold(Path folder) throws IOException {
    Directory held = FSDirectory.open(folder);
    try {
      return new MemoryFolder(folder, held, held.obtainLock(LOCK));
    } catch (LockObtainFailedException e) {
      held.close();
      throw new MemoryInUseException(folder, e);
    }
  }

  /** The sites of which something is kept, in the order of their names. */
  List<String> sites() throws IOException {
    return folders().stream()
        .filter(MemoryFolder::keepsSomething)
        .map(site -> URLDecoder.decode(site.getFileName().toString(), StandardCharsets.UTF_8))
        .toList();
  }

  /** A site whose first posts were not committed has a folder, and what it had is told again. */
  private static boolean keepsSomething(Path site) {
    try (Directory directory = FSDirectory.open(site)) {
      return DirectoryReader.indexExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the site's index is; what is small and new stays in memory until it is committed. */
  Directory of(String site) {
    Path path = folder.resolve(URLEncoder.encode(site, StandardCharsets.UTF_8));
    try {
      return new NRTCachingDirectory(new MMapDirectory(path), CACHED_SEGMENT_MB, CACHED_MB);
    } catch (IOException e) {
      throw new UncheckedIOException("the memory of a site cannot be opened", e);
    }
  }

  /** Deletes what is kept. Folders of sites are flat, so that nothing else is ever deleted. */
  void empty() throws IOException {
    for (Path site : folders()) {
      for (Path file : children(site)) {
        if (Files.isRegularFile(file)) {
          Files.delete(file);
        }
      }
      if (children(site).isEmpty()) {
        Files.delete(site);
      }
    }
  }

  private List<Path> folders() throws IOException {
    return children(folder).stream().filter(Files::isDirectory).toList();
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  @Override
  public void close() throws IOException {
    try (held) {
      lock.close();
    }
  }
}
