package dev.pressline.publish.stores.upkeep;

import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.StoreCensus;
import dev.pressline.core.publication.StoreCensus.Difference;
import dev.pressline.core.publication.StoreCensus.Version;
import dev.pressline.store.Holding;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts what a store holds and finds what the log has otherwise. */
final class Census {
  private static final Comparator<Difference> EXPLAINED_LAST =
      Comparator.comparing(difference -> difference.refusal().isPresent());

  private final Map<PostId, Version> unseen;
  private final SortedMap<String, Difference> differences = new TreeMap<>();
  private long posts;
  private long live;
  private long refused;

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
        (post, version) ->
            census.differ(Difference.unexplained(post, Optional.of(version), Optional.empty())));
    return new StoreCensus(
        store,
        now,
        reached,
        census.posts,
        census.live,
        census.differences.size(),
        census.refused,
        census.differences.values().stream()
            .sorted(EXPLAINED_LAST)
            .limit(StoreCensus.MOST_DIFFERENCES)
            .toList());
  }

  private void count(Holding holding) {
    Version held = new Version(holding.revision(), holding.enrichmentLevel(), holding.live());
    Optional<Version> wanted = Optional.ofNullable(unseen.get(holding.postId()));
    if (holding.refusal().isPresent()) {
      countRefused(holding, held, wanted);
      return;
    }
    posts++;
    live += holding.live() ? 1 : 0;
    unseen.remove(holding.postId());
    if (!wanted.equals(Optional.of(held))) {
      differ(Difference.unexplained(holding.postId(), wanted, Optional.of(held)));
    }
  }

  /** That another version was refused does not explain that this one is missing. */
  private void countRefused(Holding holding, Version version, Optional<Version> wanted) {
    if (wanted.filter(one -> one.isSameVersionAs(version)).isPresent()) {
      refused++;
      unseen.remove(holding.postId());
      differ(new Difference(holding.postId(), wanted, Optional.empty(), holding.refusal()));
    }
  }

  private void differ(Difference difference) {
    differences.put(difference.postId().value(), difference);
  }
}
