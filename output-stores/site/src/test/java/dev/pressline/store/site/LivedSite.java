package dev.pressline.store.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.publication.Publication;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.EndingProcess;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A site as it comes about: a log handed to its store in batches, in peace or amid crashes. */
final class LivedSite {
  /** More than any batch of a script takes, so that some run to their end. */
  /** What a store is handed at the end of a log that is empty. */
  static final List<List<Publication>> NOTHING = List.of(List.of());

  private static final int STEPS = 60;

  private final List<SiteFolder> instances;
  private final int[] reached;
  private final Random chance;
  private int active;

  private LivedSite(List<SiteFolder> instances, Random chance) {
    this.instances = instances;
    this.reached = new int[instances.size()];
    this.chance = chance;
  }

  /** Opens the store and hands it the batches. */
  static void feed(SiteFolder place, List<List<Publication>> batches) {
    try (SiteStore store = place.open()) {
      batches.forEach(batch -> store.apply(batch(batch)));
    }
  }

  /** As a store that is behind is filled, and perhaps opened again before it has caught up. */
  static void fill(SiteFolder place, List<List<Publication>> batches, Random chance) {
    if (batches.isEmpty()) {
      feed(place, NOTHING);
      return;
    }
    int shown = chance.nextInt(batches.size() + 1);
    try (SiteStore store = place.open()) {
      batches.subList(0, shown).forEach(batch -> store.takeIn(batch(batch)));
      if (chance.nextBoolean()) {
        store.apply(batch(List.of()));
      }
    }
    feed(place, batches.subList(shown, batches.size()));
  }

  /**
   * The log, to its end, while processes end at any step and are started again, and instances with
   * states of their own take each other's place: the one that takes over goes on from where it was.
   */
  static void feedAmidCrashes(List<SiteFolder> instances, List<Publication> log, Random chance) {
    new LivedSite(instances, chance).run(log);
  }

  private void run(List<Publication> log) {
    while (reached[active] < log.size()) {
      int from = reached[active];
      int to = Math.min(log.size(), from + 1 + chance.nextInt(25));
      List<Publication> batch = log.subList(from, to);
      if (chance.nextInt(3) == 0 && ends(batch)) {
        takeOver(2);
        continue;
      }
      feed(instances.get(active), List.of(batch));
      reached[active] = to;
      if (to < log.size()) {
        takeOver(8);
      }
    }
  }

  /** Whether the process ended; then the batch comes again, to it or to another. */
  private boolean ends(List<Publication> batch) {
    try (SiteStore store = instances.get(active).openEndingAt(chance.nextInt(STEPS))) {
      store.apply(batch(batch));
      return false;
    } catch (EndingProcess.ProcessEnded ended) {
      assertThat(ended).hasMessageStartingWith("ended before");
      return true;
    }
  }

  private void takeOver(int oneOf) {
    if (chance.nextInt(oneOf) == 0) {
      active = chance.nextInt(instances.size());
    }
  }

  static List<List<Publication>> batches(List<Publication> log, Random chance) {
    List<List<Publication>> batches = new ArrayList<>();
    for (int from = 0; from < log.size(); ) {
      int to = Math.min(log.size(), from + 1 + chance.nextInt(25));
      batches.add(log.subList(from, to));
      from = to;
    }
    return batches;
  }

  /** Another order that keeps the order of each post. */
  static List<Publication> interleavedAnew(List<Publication> log, Random chance) {
    List<String> turns = new ArrayList<>(log.stream().map(LivedSite::id).toList());
    Collections.shuffle(turns, chance);
    Map<String, Deque<Publication>> left = new HashMap<>();
    log.forEach(post -> left.computeIfAbsent(id(post), _ -> new ArrayDeque<>()).add(post));
    List<Publication> order = new ArrayList<>();
    turns.forEach(id -> order.add(left.getOrDefault(id, new ArrayDeque<>()).remove()));
    return order;
  }

  private static String id(Publication post) {
    return post.postId().value();
  }

  private static StoreBatch batch(List<Publication> posts) {
    return new StoreBatch(posts, new LogPosition("log", Map.of(0, 1L)));
  }
}
