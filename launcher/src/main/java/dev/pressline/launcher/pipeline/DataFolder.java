package dev.pressline.launcher.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder that holds an embedded pipeline's log and state.
 *
 * <p>Whoever runs the pipeline holds a lock on it for as long as the process lives, and leaves
 * there how to reach the pipeline, so that a second command talks to the first instead of failing.
 */
public final class DataFolder implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String ENDPOINT = "endpoint.properties";

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the folder, created when missing; empty when another process has it. */
  public static Optional<DataFolder> tryOpen(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      Files.deleteIfExists(folder.resolve(ENDPOINT));
      return Optional.of(new DataFolder(folder, channel, lock));
    } catch (IOException e) {
      throw new CommandFailedException(
          "The data folder " + folder + " cannot be written; name another with --data.", e);
    }
  }

  /** Whether a process works on the folder now; nothing is changed there. */
  public static boolean isTaken(Path folder) {
    Path file = folder.resolve(LOCK);
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      FileLock lock = tryLock(channel);
      if (lock == null) {
        return true;
      }
      lock.release();
      return false;
    } catch (IOException e) {
      throw new CommandFailedException(
          "Whether a pipeline runs on " + folder + " cannot be told: " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("NullAway") // tryLock gives null when another process holds the lock
  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** How to reach the pipeline that runs on the folder, once it has said so. */
  public static Optional<Endpoint> endpointOf(Path folder) {
    Path file = folder.resolve(ENDPOINT);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(
        new Endpoint(
            properties.getProperty("bootstrap-servers", ""),
            properties.getProperty("registry-urls", ""),
            properties.getProperty("prefix", ""),
            true));
  }

  /** Since when the pipeline that runs on the folder has said how to reach it. */
  public static Optional<Instant> announcedAt(Path folder) {
    try {
      return Optional.of(Files.getLastModifiedTime(folder.resolve(ENDPOINT)).toInstant());
    } catch (NoSuchFileException notThereAnyMore) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells other commands how to reach the pipeline that runs on this folder. */
  public void announce(Endpoint endpoint) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("bootstrap-servers", endpoint.bootstrapServers());
    properties.setProperty("registry-urls", endpoint.registryUrls());
    properties.setProperty("prefix", endpoint.prefix());
    Path fresh = folder.resolve(ENDPOINT + ".new");
    try (var writer = Files.newBufferedWriter(fresh)) {
      properties.store(writer, null);
    }
    try {
      Files.move(fresh, folder.resolve(ENDPOINT), StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, folder.resolve(ENDPOINT), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A folder below, for one part of the pipeline. */
  public Path of(String part) {
    return folder.resolve(part);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve(ENDPOINT));
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
