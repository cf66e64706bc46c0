package dev.pressline.store.webhook.outbox;

import dev.pressline.core.post.PostId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What one endpoint is still to be told, in memory; what is next comes first. */
final class Backlog {
  private final Map<PostId, Due> dues = new HashMap<>();
  private final TreeSet<Turn> turns =
      new TreeSet<>(Comparator.comparing(Turn::time).thenComparing(Turn::sequence));

  private record Turn(Instant time, long sequence, PostId post) {}

  /** A post and what is due of it. */
  record Entry(PostId post, Due due) {}

  void put(PostId post, Due due) {
    remove(post);
    dues.put(post, due);
    turns.add(turn(post, due));
  }

  void remove(PostId post) {
    Optional.ofNullable(dues.remove(post)).ifPresent(due -> turns.remove(turn(post, due)));
  }

  private static Turn turn(PostId post, Due due) {
    return new Turn(due.next(), due.sequence(), post);
  }

  Optional<Due> find(PostId post) {
    return Optional.ofNullable(dues.get(post));
  }

  Optional<Entry> first() {
    return turns.isEmpty() ? Optional.empty() : Optional.of(entry(turns.getFirst()));
  }

  /** Everything, in the order in which it is tried. */
  List<Entry> all() {
    return turns.stream().map(this::entry).toList();
  }

  private Entry entry(Turn turn) {
    return new Entry(turn.post(), find(turn.post()).orElseThrow());
  }

  int size() {
    return dues.size();
  }

  /** Since when the endpoint has been behind. */
  Optional<Instant> oldest() {
    return dues.values().stream().map(Due::since).min(Comparator.naturalOrder());
  }

  void clear() {
    dues.clear();
    turns.clear();
  }
}
