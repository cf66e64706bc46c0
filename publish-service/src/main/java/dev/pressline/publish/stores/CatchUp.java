package dev.pressline.publish.stores;

import java.util.Map;

/**
 * Whether a store that was put at its place is behind the log: nothing need be shown then, and no
 * receipt sent, before it has caught up. Pages are made once, of everything, and readers of a store
 * that is filled again do not see a part of it.
 */
final class CatchUp {
  private Map<Integer, Long> goal = Map.of();
  private boolean careful;

  /** The store was put at its place, and the log ends there, by partition. */
  void begin(Map<Integer, Long> end) {
    goal = careful ? Map.of() : Map.copyOf(end);
  }

  /** Whether more follows that was there in the beginning. */
  boolean isFollowed(Map<Integer, Long> reached) {
    return distance(reached, goal) > 0;
  }

  /** The log has come to an end, or the end that was in sight is reached. */
  void done() {
    goal = Map.of();
  }

  /** The store failed: batch by batch from now on, so that the publication at fault is found. */
  void failed() {
    careful = true;
    goal = Map.of();
  }

  /** Somebody else may have found it meanwhile. */
  void forgive() {
    careful = false;
  }

  private static long distance(Map<Integer, Long> from, Map<Integer, Long> to) {
    return to.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - from.getOrDefault(end.getKey(), 0L)))
        .sum();
  }
}
