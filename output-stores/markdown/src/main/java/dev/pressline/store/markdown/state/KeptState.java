package dev.pressline.store.markdown.state;

import dev.pressline.core.asset.Sha256;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The position in the log, the posts held with their files, and, while a batch is being written,
 * what its files are going to hold: after a crash in the midst of it the store knows its own files
 * from those of people. Everything that is committed becomes durable at once.
 */
public final class KeptState implements AutoCloseable {
  private static final String POSITION = "position";
  private static final String LOOK = "look";
  private static final String ANNOUNCED = "announced";
  private static final String REFILL = "refill";
  private static final String POST = "post/";
  private static final String UNDER_WAY = "file/";
  private static final long WRITE_BUFFER_BYTES = 4L << 20;

  private final Path folder;
  private final Options options;
  private final RocksDB db;

  private KeptState(Path folder, Options options, RocksDB db) {
    this.folder = folder;
    this.options = options;
    this.db = db;
  }

  /**
   * A commit that is about to be put on its branch.
   *
   * @param commit its name in hexadecimal
   * @param held what is held from then on
   */
  public record Announced(String commit, List<HeldFile> held) {
    public Announced {
      held = List.copyOf(held);
    }
  }

  /**
   * Opens the state in the folder, or begins it.
   *
   * @throws StoreUnavailableException when it cannot be read or is open elsewhere
   */
  public static KeptState open(Path folder) {
    RocksDB.loadLibrary();
    Options options =
        new Options()
            .setCreateIfMissing(true)
            .setKeepLogFileNum(2)
            .setWriteBufferSize(WRITE_BUFFER_BYTES);
    try {
      Files.createDirectories(folder);
      return new KeptState(folder, options, RocksDB.open(options, folder.toString()));
    } catch (RocksDBException | IOException e) {
      options.close();
      throw new StoreUnavailableException(
          "The state of the Markdown store in %s cannot be opened: either another process has it open, or it is damaged; a damaged one may be deleted together with the files that the store wrote, then they are written again from the log."
              .formatted(folder),
          e);
    }
  }

  /** Up to where the store is complete. */
  public LogPosition position() {
    return value(POSITION).map(Codec::position).orElse(LogPosition.NONE);
  }

  /** The settings with which the files were written. */
  public Optional<String> look() {
    return value(LOOK).map(KeptState::text);
  }

  /** Hands every held post to the reader. */
  public void held(Consumer<HeldFile> reader) {
    scan(POST, (_, bytes) -> reader.accept(Codec.held(bytes)));
  }

  /** Hashes of what a batch that was not finished may have left in files, by their paths. */
  public Map<String, Set<Sha256>> underWay() {
    Map<String, Set<Sha256>> files = new TreeMap<>();
    scan(
        UNDER_WAY,
        (path, bytes) -> {
          Set<Sha256> hashes = new java.util.HashSet<>();
          for (String hash : text(bytes).split(" ")) {
            Sha256.read(hash).ifPresent(hashes::add);
          }
          files.put(path, hashes);
        });
    return files;
  }

  /** The commit that was being put on its branch. */
  public Optional<Announced> announced() {
    return value(ANNOUNCED).map(Codec::announced);
  }

  /** Says what is going to be written, before any of it is. */
  public void announce(Map<String, Set<Sha256>> files, Optional<Announced> commit) {
    try (WriteBatch batch = new WriteBatch()) {
      for (Map.Entry<String, Set<Sha256>> file : files.entrySet()) {
        Set<String> hashes = new TreeSet<>();
        file.getValue().forEach(hash -> hashes.add(hash.hex()));
        batch.put(bytes(UNDER_WAY + file.getKey()), bytes(String.join(" ", hashes)));
      }
      if (commit.isPresent()) {
        batch.put(bytes(ANNOUNCED), Codec.bytes(commit.get()));
      } else {
        batch.delete(bytes(ANNOUNCED));
      }
      write(batch);
    } catch (RocksDBException e) {
      throw unwritable(e);
    }
  }

  /** The name of the refill that is under way, which no other had. */
  public Optional<String> refill() {
    return value(REFILL).map(KeptState::text);
  }

  /**
   * Begins a refill, in place of one that is under way. What is held stays until it is complete.
   *
   * @param look settings with which files are written from now on
   */
  public void beginRefill(String look, LogPosition start) {
    try (WriteBatch batch = new WriteBatch()) {
      batch.put(bytes(REFILL), bytes(UUID.randomUUID().toString()));
      batch.delete(bytes(ANNOUNCED));
      batch.put(bytes(LOOK), bytes(look));
      batch.put(bytes(POSITION), Codec.bytes(start));
      write(batch);
    } catch (RocksDBException e) {
      throw unwritable(e);
    }
  }

  /** Says up to where a refill is. */
  public void reach(LogPosition position) {
    try (WriteBatch batch = new WriteBatch()) {
      batch.put(bytes(POSITION), Codec.bytes(position));
      write(batch);
    } catch (RocksDBException e) {
      throw unwritable(e);
    }
  }

  /**
   * Says that the files are written: what is held, and up to where the store is complete. It
   * completes a refill: then nothing else is held.
   */
  public void commit(Collection<HeldFile> held, Collection<String> written, LogPosition position) {
    try (WriteBatch batch = new WriteBatch()) {
      if (refill().isPresent()) {
        batch.deleteRange(bytes(POST), bytes(POST.replace('/', '0')));
        batch.delete(bytes(REFILL));
      }
      for (HeldFile post : held) {
        batch.put(bytes(POST + post.id().value()), Codec.bytes(post));
      }
      for (String file : written) {
        batch.delete(bytes(UNDER_WAY + file));
      }
      batch.delete(bytes(ANNOUNCED));
      batch.put(bytes(POSITION), Codec.bytes(position));
      write(batch);
    } catch (RocksDBException e) {
      throw unwritable(e);
    }
  }

  /**
   * Begins where nothing is held.
   *
   * @param look settings with which files are written from now on
   */
  public void begin(String look, LogPosition position) {
    try (WriteBatch batch = new WriteBatch()) {
      batch.put(bytes(LOOK), bytes(look));
      batch.put(bytes(POSITION), Codec.bytes(position));
      write(batch);
    } catch (RocksDBException e) {
      throw unwritable(e);
    }
  }

  @Override
  public void close() {
    db.close();
    options.close();
  }

  private void write(WriteBatch batch) throws RocksDBException {
    try (WriteOptions durable = new WriteOptions().setSync(true)) {
      db.write(durable, batch);
    }
  }

  private Optional<byte[]> value(String key) {
    try {
      return Optional.ofNullable(db.get(bytes(key)));
    } catch (RocksDBException e) {
      throw unreadable(e);
    }
  }

  private void scan(String prefix, BiConsumer<String, byte[]> reader) {
    try (RocksIterator entries = db.newIterator()) {
      for (entries.seek(bytes(prefix)); entries.isValid(); entries.next()) {
        String key = text(entries.key());
        if (!key.startsWith(prefix)) {
          return;
        }
        reader.accept(key.substring(prefix.length()), entries.value());
      }
      entries.status();
    } catch (RocksDBException e) {
      throw unreadable(e);
    }
  }

  private StoreUnavailableException unreadable(RocksDBException cause) {
    return new StoreUnavailableException(
        "The state of the Markdown store in %s cannot be read.".formatted(folder), cause);
  }

  private StoreUnavailableException unwritable(RocksDBException cause) {
    return new StoreUnavailableException(
        "The state of the Markdown store in %s cannot be written.".formatted(folder), cause);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
