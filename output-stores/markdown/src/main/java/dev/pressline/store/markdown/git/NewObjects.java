package dev.pressline.store.markdown.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;

/**
 * Where objects of commits go. Few are files of their own; many are one pack, since forcing each of
 * thousands of files to disk takes most of a minute.
 */
final class NewObjects implements AutoCloseable {
  private static final int MANY_COMMITS = 20;

  private final ObjectInserter inserter;
  private final boolean packed;
  private final Path packs;
  private final Set<Path> known;

  private NewObjects(ObjectInserter inserter, boolean packed, Path packs) throws IOException {
    this.inserter = inserter;
    this.packed = packed;
    this.packs = packs;
    this.known = packed ? filesIn(packs) : Set.of();
  }

  static NewObjects forCommits(int commits, Repository repository) throws IOException {
    Path packs = repository.getDirectory().toPath().resolve("objects/pack");
    boolean packed =
        commits >= MANY_COMMITS && repository.getObjectDatabase() instanceof ObjectDirectory;
    return new NewObjects(
        packed ? packing(repository) : repository.newObjectInserter(), packed, packs);
  }

  /**
   * Folders' entries are hashes, which no effort makes smaller; {@code git gc} finds what can be.
   */
  private static ObjectInserter packing(Repository repository) {
    PackInserter packing = ((ObjectDirectory) repository.getObjectDatabase()).newPackInserter();
    packing.setCompressionLevel(Deflater.BEST_SPEED);
    return packing;
  }

  ObjectInserter inserter() {
    return inserter;
  }

  /** Makes all of them durable. */
  void flush() throws IOException {
    inserter.flush();
    if (packed) {
      Set<Path> fresh = new HashSet<>(filesIn(packs));
      fresh.removeAll(known);
      for (Path file : fresh) {
        force(file);
      }
      force(packs);
    }
  }

  private static Set<Path> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.collect(Collectors.toSet());
    }
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void close() {
    inserter.close();
  }
}
