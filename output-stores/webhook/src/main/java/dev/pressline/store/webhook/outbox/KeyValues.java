package dev.pressline.store.webhook.outbox;

import dev.pressline.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.CompactRangeOptions.BottommostLevelCompaction;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** Values by keys, changed all at once or not at all. Prefixes of keys end in {@code /}. */
final class KeyValues implements AutoCloseable {
  private static final long WRITE_BUFFER_BYTES = 4L << 20;
  private static final char AFTER_SLASH = '0';

  private final Path folder;
  private final Options options;
  private final RocksDB db;

  private KeyValues(Path folder, Options options, RocksDB db) {
    this.folder = folder;
    this.options = options;
    this.db = db;
  }

  static KeyValues open(Path folder) {
    RocksDB.loadLibrary();
    Options options =
        new Options()
            .setCreateIfMissing(true)
            .setKeepLogFileNum(2)
            // Keys that are gone are not kept in the history of the tables either.
            .setMaxManifestFileSize(1)
            .setWriteBufferSize(WRITE_BUFFER_BYTES);
    try {
      Files.createDirectories(folder);
      return new KeyValues(folder, options, RocksDB.open(options, folder.toString()));
    } catch (RocksDBException | IOException e) {
      options.close();
      throw new StoreUnavailableException(
          "The outbox of the webhook store in %s cannot be opened: either another process has it open, or it is damaged; a damaged one may be deleted, and then replay-from decides what endpoints are told again."
              .formatted(folder),
          e);
    }
  }

  /** Changes that are made together. */
  static final class Changes {
    private final List<Change> made = new ArrayList<>();

    boolean isEmpty() {
      return made.isEmpty();
    }

    void put(String key, byte[] value) {
      made.add(batch -> batch.put(key(key), value));
    }

    void delete(String key) {
      made.add(batch -> batch.delete(key(key)));
    }

    /** Deletes everything under the prefix. */
    void deleteAll(String prefix) {
      String end = prefix.substring(0, prefix.length() - 1) + AFTER_SLASH;
      made.add(batch -> batch.deleteRange(key(prefix), key(end)));
    }
  }

  private interface Change {
    void addTo(WriteBatch batch) throws RocksDBException;
  }

  Optional<byte[]> get(String key) {
    try {
      return Optional.ofNullable(db.get(key(key)));
    } catch (RocksDBException e) {
      throw unreadable(e);
    }
  }

  /** Hands over the rest of each key under the prefix, and its value. */
  void scan(String prefix, BiConsumer<String, byte[]> reader) {
    try (RocksIterator entries = db.newIterator()) {
      for (entries.seek(key(prefix)); entries.isValid(); entries.next()) {
        String key = new String(entries.key(), StandardCharsets.UTF_8);
        if (!key.startsWith(prefix)) {
          break;
        }
        reader.accept(key.substring(prefix.length()), entries.value());
      }
      entries.status();
    } catch (RocksDBException e) {
      throw unreadable(e);
    }
  }

  /**
   * Makes the changes.
   *
   * @param durable whether they must survive a failure of the machine, not only of the process
   */
  void write(Changes changes, boolean durable) {
    try (WriteBatch batch = new WriteBatch();
        WriteOptions how = new WriteOptions().setSync(durable)) {
      for (Change change : changes.made) {
        change.addTo(batch);
      }
      db.write(how, batch);
    } catch (RocksDBException e) {
      throw new StoreUnavailableException(
          "The outbox of the webhook store in %s cannot be written (%s): check that the disk has room; it goes on by itself."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  /** Takes what was deleted or overwritten between the keys off the disk. */
  void erase(String first, String last) {
    try (FlushOptions flush = new FlushOptions().setWaitForFlush(true);
        CompactRangeOptions how =
            new CompactRangeOptions()
                .setBottommostLevelCompaction(BottommostLevelCompaction.kForce)) {
      db.flush(flush);
      db.compactRange(db.getDefaultColumnFamily(), key(first), key(last), how);
    } catch (RocksDBException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void close() {
    db.close();
    options.close();
  }

  private StoreUnavailableException unreadable(RocksDBException cause) {
    return new StoreUnavailableException(
        "The outbox of the webhook store in %s cannot be read.".formatted(folder), cause);
  }

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
