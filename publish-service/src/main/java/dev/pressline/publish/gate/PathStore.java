package dev.pressline.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.gate.PathBook;
import dev.pressline.publish.gate.codec.GateSerdes;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Who owns which path: site, NUL and path key → entry. */
final class PathStore {
  static final String NAME = "gate-paths";

  private final KeyValueStore<Bytes, byte[]> store;
  private final GateSerdes serdes;

  PathStore(KeyValueStore<Bytes, byte[]> store, GateSerdes serdes) {
    this.store = store;
    this.serdes = serdes;
  }

  static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(NAME), Serdes.Bytes(), Serdes.ByteArray());
  }

  /** The pages of one site. */
  PathBook.Pages of(String site) {
    return key ->
        Optional.ofNullable(store.get(keyOf(site, key)))
            .map(bytes -> serdes.paths().deserializer().deserialize(NAME, bytes));
  }

  void write(String site, PathBook.Entry entry) {
    store.put(keyOf(site, entry.key()), serdes.paths().serializer().serialize(NAME, entry));
  }

  private static Bytes keyOf(String site, String key) {
    return Bytes.wrap((site + "\0" + key).getBytes(UTF_8));
  }
}
