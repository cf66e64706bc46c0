package dev.pressline.publish.stores.upkeep;

import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.StoreCensus;
import dev.pressline.core.publication.StoreCensus.Difference;
import dev.pressline.core.publication.StoreCensus.Version;
import dev.pressline.store.Holding;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts what a store holds and finds what the log has otherwise. */
final class Census {
  private final Map<PostId, Version> unseen;
  private final SortedMap<String, Difference> differences = new TreeMap<>();
  private long posts;
  private long live;

  private Census(Map<PostId, Version> wanted) {
    this.unseen = new HashMap<>(wanted);
  }

  /**
   * The census of a store.
   *
   * @param wanted the newest version of each post that the log has up to where the store is written
   * @param holdings hands over what the store holds
   */
  static StoreCensus of(
      String store,
      Instant now,
      Map<Integer, Long> reached,
      Map<PostId, Version> wanted,
      Consumer<Consumer<Holding>> holdings) {
    Census census = new Census(wanted);
    holdings.accept(census::count);
    census.unseen.forEach(
        (post, version) -> census.differ(post, Optional.of(version), Optional.empty()));
    return new StoreCensus(
        store,
        now,
        reached,
        census.posts,
        census.live,
        census.differences.size(),
        census.differences.values().stream().limit(StoreCensus.MOST_DIFFERENCES).toList());
  }

  private void count(Holding holding) {
    posts++;
    live += holding.live() ? 1 : 0;
    Version held = new Version(holding.revision(), holding.enrichmentLevel(), holding.live());
    Optional<Version> wanted = Optional.ofNullable(unseen.remove(holding.postId()));
    if (!wanted.equals(Optional.of(held))) {
      differ(holding.postId(), wanted, Optional.of(held));
    }
  }

  private void differ(PostId post, Optional<Version> wanted, Optional<Version> held) {
    differences.put(post.value(), new Difference(post, wanted, held));
  }
}
