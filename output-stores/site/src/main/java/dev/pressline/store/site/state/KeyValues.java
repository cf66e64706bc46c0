package dev.pressline.store.site.state;

import dev.pressline.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.FlushOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** RocksDB with a few tables and atomic changes over all of them. */
final class KeyValues implements AutoCloseable {
  private static final long WRITE_BUFFER_BYTES = 8L << 20;

  private final Path folder;
  private final RocksDB db;
  private final DBOptions options;
  private final ColumnFamilyOptions tableOptions;
  private final Map<Table, ColumnFamilyHandle> handles = new EnumMap<>(Table.class);

  /** The first is the one that every RocksDB has. */
  enum Table {
    META("default"),
    CARDS("cards"),
    BODIES("bodies"),
    SUGGESTIONS("suggestions"),
    WORDS("words"),
    DIRTY("dirty"),
    FILES("files");

    private final String label;

    Table(String label) {
      this.label = label;
    }
  }

  private KeyValues(Path folder, RocksDB db, Options options, List<ColumnFamilyHandle> handles) {
    this.folder = folder;
    this.db = db;
    this.options = options.database();
    this.tableOptions = options.tables();
    for (int i = 0; i < handles.size(); i++) {
      this.handles.put(Table.values()[i], handles.get(i));
    }
  }

  private record Options(DBOptions database, ColumnFamilyOptions tables) {}

  static KeyValues open(Path folder) {
    RocksDB.loadLibrary();
    Options options =
        new Options(
            new DBOptions()
                .setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                .setKeepLogFileNum(2)
                // Keys that are gone are not kept in the history of the tables either.
                .setMaxManifestFileSize(1)
                .setMaxTotalWalSize(WRITE_BUFFER_BYTES * 4),
            new ColumnFamilyOptions().setWriteBufferSize(WRITE_BUFFER_BYTES));
    List<ColumnFamilyDescriptor> tables = new ArrayList<>();
    for (Table table : Table.values()) {
      tables.add(new ColumnFamilyDescriptor(bytes(table.label), options.tables()));
    }
    List<ColumnFamilyHandle> handles = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      RocksDB db = RocksDB.open(options.database(), folder.toString(), tables, handles);
      return new KeyValues(folder, db, options, handles);
    } catch (RocksDBException | IOException e) {
      options.database().close();
      options.tables().close();
      throw new StoreUnavailableException(
          "The state of the site in %s cannot be opened: either another process has it open, or it is damaged; a damaged one may be deleted, then the site is rebuilt from the log."
              .formatted(folder),
          e);
    }
  }

  Path folder() {
    return folder;
  }

  Optional<byte[]> get(Table table, String key) throws RocksDBException {
    return Optional.ofNullable(db.get(handle(table), bytes(key)));
  }

  void scan(Table table, BiConsumer<String, byte[]> reader) throws RocksDBException {
    try (RocksIterator entries = db.newIterator(handle(table))) {
      for (entries.seekToFirst(); entries.isValid(); entries.next()) {
        reader.accept(text(entries.key()), entries.value());
      }
      entries.status();
    }
  }

  Changes changes() {
    return new Changes();
  }

  /** Deletes what the table holds now. */
  void clear(Changes changes, Table table) {
    try (RocksIterator entries = db.newIterator(handle(table))) {
      for (entries.seekToFirst(); entries.isValid(); entries.next()) {
        changes.delete(table, text(entries.key()));
      }
    }
  }

  /**
   * Makes the changes, all or none.
   *
   * @param durable whether they must survive a failure of the machine, not only of the process
   */
  void write(Changes changes, boolean durable) throws RocksDBException {
    try (WriteOptions how = new WriteOptions().setSync(durable)) {
      if (changes.failure.isPresent()) {
        throw changes.failure.get();
      }
      db.write(how, changes.batch);
    }
  }

  /**
   * Takes what was deleted or overwritten off the disk, where it lies otherwise until the database
   * happens to tidy up.
   *
   * @param first of the keys in the tables of posts
   * @param last of them
   */
  void erase(String first, String last) throws RocksDBException {
    try (FlushOptions flush = new FlushOptions().setWaitForFlush(true);
        CompactRangeOptions how =
            new CompactRangeOptions()
                .setBottommostLevelCompaction(
                    CompactRangeOptions.BottommostLevelCompaction.kForce)) {
      db.flush(flush, List.copyOf(handles.values()));
      for (Table table : List.of(Table.CARDS, Table.BODIES, Table.WORDS)) {
        db.compactRange(handle(table), bytes(first), bytes(last + '\0'), how);
      }
      for (Table table : List.of(Table.META, Table.SUGGESTIONS, Table.DIRTY, Table.FILES)) {
        db.compactRange(handle(table), null, null, how);
      }
    }
  }

  @Override
  public void close() {
    handles.values().forEach(ColumnFamilyHandle::close);
    db.close();
    options.close();
    tableOptions.close();
  }

  /** Changes that are made together. */
  final class Changes implements AutoCloseable {
    private final WriteBatch batch = new WriteBatch();
    private Optional<RocksDBException> failure = Optional.empty();

    void put(Table table, String key, byte[] value) {
      note(() -> batch.put(handle(table), bytes(key), value));
    }

    void put(Table table, String key, String value) {
      put(table, key, bytes(value));
    }

    void delete(Table table, String key) {
      note(() -> batch.delete(handle(table), bytes(key)));
    }

    private void note(Change change) {
      try {
        change.make();
      } catch (RocksDBException e) {
        failure = Optional.of(e);
      }
    }

    @Override
    public void close() {
      batch.close();
    }
  }

  private interface Change {
    void make() throws RocksDBException;
  }

  private ColumnFamilyHandle handle(Table table) {
    return Objects.requireNonNull(handles.get(table));
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
