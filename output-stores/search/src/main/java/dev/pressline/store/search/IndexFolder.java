package dev.pressline.store.search;

import dev.pressline.store.search.index.PostIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
 * The folder of the index.
 *
 * @param seenAs how the folder is seen by who writes; tests let a process end there
 */
record IndexFolder(Path path, UnaryOperator<Directory> seenAs) {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

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

  private PostIndex opened() throws IOException {
    Directory directory = seenAs.apply(new MMapDirectory(path));
    try {
      return PostIndex.open(directory);
    } catch (IOException | RuntimeException | Error e) {
      directory.close();
      throw e;
    }
  }

  /** Files that Lucene did not write stay; so does the lock, which is held by no more than us. */
  private void empty() throws IOException {
    List<Path> files;
    try (Stream<Path> children = Files.list(path)) {
      files = children.filter(IndexFolder::isOfIndex).sorted().toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private static boolean isOfIndex(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && !name.equals(IndexWriter.WRITE_LOCK_NAME)
        && (name.startsWith("_") || name.startsWith("segments") || name.startsWith("pending_"));
  }
}
