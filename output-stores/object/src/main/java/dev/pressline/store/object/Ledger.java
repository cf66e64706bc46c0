package dev.pressline.store.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * What the store has in the bucket, as far as it knows. It may be behind by what was under way when
 * the process ended; conditional writes find that out.
 */
final class Ledger implements AutoCloseable {
  private static final String OBJECT = "object/";
  private static final String OBJECTS_END = "object0";
  private static final String WRITER = "writer";
  private static final String WHOLE = "whole";
  private static final String PLACE = "place";

  private final Path folder;
  private final Options options;
  private final RocksDB db;
  private final String writer;

  private Ledger(Path folder, Options options, RocksDB db) {
    this.folder = folder;
    this.options = options;
    this.db = db;
    this.writer =
        text(WRITER)
            .orElseGet(
                () -> {
                  String fresh = UUID.randomUUID().toString();
                  put(WRITER, fresh);
                  return fresh;
                });
  }

  /**
   * Opens the ledger in the folder, or begins it.
   *
   * @throws StoreUnavailableException when it is open elsewhere or cannot be read
   */
  static Ledger open(Path folder) {
    RocksDB.loadLibrary();
    Options options = new Options().setCreateIfMissing(true).setKeepLogFileNum(2);
    try {
      Files.createDirectories(folder);
      return new Ledger(folder, options, RocksDB.open(options, folder.toString()));
    } catch (RocksDBException | IOException e) {
      options.close();
      throw new StoreUnavailableException(
          "What is known of the bucket, in %s, cannot be opened: either another process has it open, or it is damaged; a damaged one may be deleted, then the bucket is looked through."
              .formatted(folder),
          e);
    }
  }

  /**
   * An object.
   *
   * @param version what stands for its bytes and for what is told of them; empty when they are not
   *     what the store left
   * @param tag entity tag; empty when there is none any more
   * @param leadsTo address to which the page sends its readers
   */
  record Entry(String version, String tag, Optional<String> leadsTo) {
    /** What is there is not what should be. */
    Entry damaged(String nowTag) {
      return new Entry("", nowTag, leadsTo);
    }

    Optional<String> knownTag() {
      return Optional.of(tag).filter(it -> !it.isEmpty());
    }

    private String line() {
      return String.join("\n", version, tag, leadsTo.orElse(""));
    }

    private static Entry of(String line) {
      String[] parts = line.split("\n", 3);
      return new Entry(parts[0], parts[1], Optional.of(parts[2]).filter(it -> !it.isEmpty()));
    }
  }

  /** Name of the store's own state. */
  String writer() {
    return writer;
  }

  /** Makes the ledger one of that bucket; what it knew of another is forgotten. */
  void isOf(String place) {
    if (!text(PLACE).equals(Optional.of(place))) {
      doubt();
      remove(keys());
      put(PLACE, place);
    }
  }

  /** Whether the ledger told all there is when things were as they are, by a text for them. */
  boolean isWhole(String circumstances) {
    return text(WHOLE).equals(Optional.of(circumstances));
  }

  /** From now on the ledger tells all there is, as long as things are so. */
  void whole(String circumstances) {
    put(WHOLE, circumstances);
  }

  /** From now on it does not. */
  void doubt() {
    put(WHOLE, "");
  }

  Optional<Entry> get(String key) {
    return text(OBJECT + key).map(Entry::of);
  }

  void put(String key, Entry entry) {
    put(OBJECT + key, entry.line());
  }

  /** Forgets the objects, and that there were any. */
  void remove(Collection<String> keys) {
    try {
      for (String key : keys) {
        db.delete(bytes(OBJECT + key));
      }
      db.compactRange();
    } catch (RocksDBException e) {
      throw unavailable(e);
    }
  }

  /** On return what was put is kept also when the machine fails. */
  void sync() {
    try {
      db.syncWal();
    } catch (RocksDBException e) {
      throw unavailable(e);
    }
  }

  /** How many objects there are. */
  long size() {
    long size = 0;
    try (RocksIterator entries = db.newIterator()) {
      for (entries.seek(bytes(OBJECT)); isObject(entries); entries.next()) {
        size++;
      }
      entries.status();
    } catch (RocksDBException e) {
      throw unavailable(e);
    }
    return size;
  }

  /** All keys, in the order of UTF-8. */
  List<String> keys() {
    return List.copyOf(between("", "", Optional.empty()).keySet());
  }

  /**
   * Objects under the prefix behind a key, up to and with the last one, in the order of UTF-8.
   *
   * @param last to the end of the prefix, if empty
   */
  Map<String, Entry> between(String prefix, String after, Optional<String> last) {
    Map<String, Entry> found = new LinkedHashMap<>();
    byte[] end = bytes(OBJECT + last.orElse(""));
    String from = after.isEmpty() ? prefix : after + '\0';
    try (RocksIterator entries = db.newIterator()) {
      for (entries.seek(bytes(OBJECT + from)); isObject(entries); entries.next()) {
        String key = new String(entries.key(), UTF_8).substring(OBJECT.length());
        boolean beyond = last.isPresent() && Arrays.compareUnsigned(entries.key(), end) > 0;
        if (beyond || !key.startsWith(prefix)) {
          break;
        }
        found.put(key, Entry.of(new String(entries.value(), UTF_8)));
      }
      entries.status();
    } catch (RocksDBException e) {
      throw unavailable(e);
    }
    return found;
  }

  private static boolean isObject(RocksIterator entries) {
    return entries.isValid() && Arrays.compareUnsigned(entries.key(), bytes(OBJECTS_END)) < 0;
  }

  private Optional<String> text(String key) {
    try {
      return Optional.ofNullable(db.get(bytes(key))).map(value -> new String(value, UTF_8));
    } catch (RocksDBException e) {
      throw unavailable(e);
    }
  }

  private void put(String key, String value) {
    try {
      db.put(bytes(key), bytes(value));
    } catch (RocksDBException e) {
      throw unavailable(e);
    }
  }

  private StoreUnavailableException unavailable(RocksDBException cause) {
    return new StoreUnavailableException(
        "What is known of the bucket, in %s, cannot be read or written (%s)."
            .formatted(folder, cause.getMessage()),
        cause);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Override
  public void close() {
    db.close();
    options.close();
  }
}
