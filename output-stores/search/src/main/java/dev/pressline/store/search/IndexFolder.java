package dev.pressline.store.search;

import dev.pressline.store.LogPosition;
import dev.pressline.store.search.index.PostIndex;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of an index.
 *
 * @param seenAs how the folder is seen by who writes; tests let a process end there
 */
record IndexFolder(Path path, UnaryOperator<Directory> seenAs) {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
  private static final String BESIDE = "refill";
  private static final String COMMIT = "segments";

  IndexFolder(Path path) {
    this(path, UnaryOperator.identity());
  }

  /** The index as it was committed last, or a new one where it cannot be used. */
  PostIndex open() throws IOException {
    try {
      return opened();
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | IndexNotFoundException
        | java.nio.file.NoSuchFileException e) {
      LOG.atWarn()
          .addKeyValue("stage", SearchStore.NAME)
          .addKeyValue("reason", e.toString())
          .log("Search index cannot be used and is made anew from the log");
      empty();
      return opened();
    }
  }

  /** The folder of what is filled beside this index; it need not be there. */
  IndexFolder beside() {
    return new IndexFolder(path.resolve(BESIDE), seenAs);
  }

  /** The index, if there is one; what is left of one is deleted. */
  Optional<PostIndex> openIfThere() throws IOException {
    if (Files.isDirectory(path) && files().stream().anyMatch(IndexFolder::isCommit)) {
      return Optional.of(open());
    }
    delete();
    return Optional.empty();
  }

  /**
   * The index with what lies in the other folder in place of all that it had. Who asks it finds the
   * one or the other.
   */
  PostIndex openWith(IndexFolder other, LogPosition end) throws IOException {
    Directory directory = directory();
    try (Directory filled = other.directory()) {
      return PostIndex.openWith(directory, filled, end);
    } catch (IOException | RuntimeException | Error e) {
      directory.close();
      throw e;
    }
  }

  /** Without its commit there is no index, whatever else is still there. */
  void delete() throws IOException {
    if (!Files.isDirectory(path)) {
      return;
    }
    List<Path> commits = files().stream().filter(IndexFolder::isCommit).toList();
    try (Directory directory = directory()) {
      delete(commits, directory);
      delete(files(), directory);
    }
    Files.deleteIfExists(path.resolve(IndexWriter.WRITE_LOCK_NAME));
    try {
      Files.delete(path);
    } catch (DirectoryNotEmptyException filesOfOthers) {
      LOG.atDebug()
          .addKeyValue("stage", SearchStore.NAME)
          .log("Files of others stay in the folder of the refill");
    }
  }

  private static void delete(List<Path> files, Directory directory) throws IOException {
    for (Path file : files) {
      directory.deleteFile(file.getFileName().toString());
    }
    directory.syncMetaData();
  }

  private Directory directory() throws IOException {
    return seenAs.apply(new MMapDirectory(path));
  }

  private PostIndex opened() throws IOException {
    Directory directory = directory();
    try {
      return PostIndex.open(directory);
    } catch (IOException | RuntimeException | Error e) {
      directory.close();
      throw e;
    }
  }

  /** Files that Lucene did not write stay; so does the lock, which is held by no more than us. */
  private void empty() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> children = Files.list(path)) {
      return children.filter(IndexFolder::isOfIndex).sorted().toList();
    }
  }

  private static boolean isCommit(Path file) {
    return file.getFileName().toString().startsWith(COMMIT);
  }

  private static boolean isOfIndex(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && !name.equals(IndexWriter.WRITE_LOCK_NAME)
        && (name.startsWith("_") || name.startsWith(COMMIT) || name.startsWith("pending_"));
  }
}
