package dev.pressline.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.gate.Arrival;
import dev.pressline.core.gate.PostState;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.publish.gate.codec.GateSerdes;
import dev.pressline.publish.gate.codec.Head;
import dev.pressline.wire.Topic;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What the gate remembers of the posts of one partition, in one ordered store.
 *
 * <p>Keys: {@code h} + post id → the small part of its state; {@code p} + post id → its last
 * publication, as it stands in the log; {@code a} + post id + NUL + ticket → a version that waits;
 * {@code d} + due time + post id → nothing, in the order of time. Numbers are eight bytes
 * big-endian. Pieces apart keep every entry below the size of one record, and an event that changes
 * little writes little.
 */
final class PostStore {
  static final String NAME = "gate-posts";

  private final KeyValueStore<Bytes, byte[]> store;
  private final GateSerdes serdes;
  private final Topic<Publication> publications;

  PostStore(
      KeyValueStore<Bytes, byte[]> store, GateSerdes serdes, Topic<Publication> publications) {
    this.store = store;
    this.serdes = serdes;
    this.publications = publications;
  }

  /** Something to write: the value, or empty to forget the key. */
  record Write(Bytes key, Optional<byte[]> value) {}

  /** A post whose time was set. */
  record Due(Instant at, PostId postId) {}

  static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(NAME), Serdes.Bytes(), Serdes.ByteArray());
  }

  Optional<PostState> find(PostId postId) {
    return read(headKey(postId), serdes.heads(), NAME).map(head -> state(postId, head));
  }

  private PostState state(PostId postId, Head head) {
    return new PostState(
        postId,
        head.site(),
        head.newest(),
        head.anew(),
        head.firstAcceptedAt(),
        head.ownedPaths(),
        read(publicationKey(postId), publications.values(), publications.name()),
        head.scheduled()
            .map(
                version ->
                    new PostState.Scheduled(
                        version.ticket(), arrival(postId, version.ticket()), version.dueAt())),
        head.pending()
            .map(
                version ->
                    new PostState.Pending(
                        version.ticket(), arrival(postId, version.ticket()), version.intent())),
        head.waiting().stream()
            .map(ticket -> new PostState.Waiting(ticket, arrival(postId, ticket)))
            .toList(),
        head.nextTicket());
  }

  private Arrival arrival(PostId postId, long ticket) {
    return read(arrivalKey(postId, ticket), serdes.arrivals(), NAME)
        .orElseThrow(() -> new IllegalStateException("version " + ticket + " is not in the store"));
  }

  /** What to write so that the store holds the state after, having held the one before. */
  List<Write> change(Optional<PostState> before, PostState after) {
    PostId postId = after.postId();
    List<Write> writes = new ArrayList<>();
    writes.add(write(headKey(postId), serdes.heads(), Head.of(after)));
    if (!before.flatMap(PostState::published).equals(after.published())) {
      after
          .published()
          .ifPresent(
              last -> writes.add(write(publicationKey(postId), publications.values(), last)));
    }
    Map<Long, Arrival> known = before.map(PostStore::arrivals).orElseGet(TreeMap::new);
    Map<Long, Arrival> kept = arrivals(after);
    known.keySet().stream()
        .filter(ticket -> !kept.containsKey(ticket))
        .forEach(ticket -> writes.add(forget(arrivalKey(postId, ticket))));
    kept.forEach(
        (ticket, arrival) -> {
          if (!known.containsKey(ticket)) {
            writes.add(write(arrivalKey(postId, ticket), serdes.arrivals(), arrival));
          }
        });
    Optional<Instant> dueBefore = before.flatMap(PostState::nextDue);
    if (!dueBefore.equals(after.nextDue())) {
      dueBefore.ifPresent(time -> writes.add(forget(dueKey(time, postId))));
      after.nextDue().ifPresent(time -> writes.add(remember(new Due(time, postId))));
    }
    return writes;
  }

  void apply(List<Write> writes) {
    for (Write write : writes) {
      write
          .value()
          .ifPresentOrElse(value -> store.put(write.key(), value), () -> store.delete(write.key()));
    }
  }

  /** The posts whose time has come, earliest first. */
  List<Due> dueUntil(Instant now, int most) {
    List<Due> due = new ArrayList<>();
    Bytes from = Bytes.wrap(new byte[] {'d'});
    Bytes to =
        Bytes.wrap(ByteBuffer.allocate(9).put((byte) 'd').putLong(sortable(now) + 1).array());
    try (KeyValueIterator<Bytes, byte[]> entries = store.range(from, to)) {
      while (entries.hasNext() && due.size() < most) {
        KeyValue<Bytes, byte[]> entry = entries.next();
        ByteBuffer key = ByteBuffer.wrap(entry.key.get(), 1, entry.key.get().length - 1);
        Instant at = Instant.ofEpochMilli(key.getLong() ^ Long.MIN_VALUE);
        due.add(new Due(at, new PostId(UTF_8.decode(key).toString())));
      }
    }
    return due;
  }

  static Write forget(Due due) {
    return forget(dueKey(due.at(), due.postId()));
  }

  static Write remember(Due due) {
    return new Write(dueKey(due.at(), due.postId()), Optional.of(new byte[0]));
  }

  private static Map<Long, Arrival> arrivals(PostState state) {
    Map<Long, Arrival> arrivals = new TreeMap<>();
    state.scheduled().ifPresent(version -> arrivals.put(version.ticket(), version.arrival()));
    state.pending().ifPresent(version -> arrivals.put(version.ticket(), version.arrival()));
    state.waiting().forEach(version -> arrivals.put(version.ticket(), version.arrival()));
    return arrivals;
  }

  private <V> Optional<V> read(Bytes key, Serde<V> serde, String topic) {
    return Optional.ofNullable(store.get(key))
        .map(bytes -> serde.deserializer().deserialize(topic, bytes));
  }

  private <V> Write write(Bytes key, Serde<V> serde, V value) {
    return new Write(key, Optional.of(serde.serializer().serialize(NAME, value)));
  }

  private static Write forget(Bytes key) {
    return new Write(key, Optional.empty());
  }

  private static Bytes headKey(PostId postId) {
    return key('h', postId);
  }

  private static Bytes publicationKey(PostId postId) {
    return key('p', postId);
  }

  private static Bytes key(char kind, PostId postId) {
    return Bytes.wrap((kind + postId.value()).getBytes(UTF_8));
  }

  private static Bytes arrivalKey(PostId postId, long ticket) {
    byte[] id = ("a" + postId.value() + "\0").getBytes(UTF_8);
    return Bytes.wrap(ByteBuffer.allocate(id.length + 8).put(id).putLong(ticket).array());
  }

  private static Bytes dueKey(Instant at, PostId postId) {
    byte[] id = postId.value().getBytes(UTF_8);
    return Bytes.wrap(
        ByteBuffer.allocate(9 + id.length).put((byte) 'd').putLong(sortable(at)).put(id).array());
  }

  /** Unsigned order of the bytes is the order of time, before 1970 too. */
  private static long sortable(Instant time) {
    return time.toEpochMilli() ^ Long.MIN_VALUE;
  }
}
