package dev.pressline.enrich.view;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a topic is made into. Changed by one thread, the view's.
 *
 * @param <V> type of the topic's values
 */
interface Projection<V> {
  /**
   * Reading begins.
   *
   * @param log asks the broker, which those who keep nothing spare it
   * @return from where partitions are read, as far as they were read before; the others are from
   *     their beginnings
   */
  default Map<Integer, Long> begin(Supplier<TopicLog> log) {
    return Map.of();
  }

  /**
   * The newest value of the key.
   *
   * @param value empty for a tombstone
   */
  void apply(String key, Optional<V> value);

  /**
   * A poll has been applied.
   *
   * @param settled whether readers want to see the result now, since nothing more is waiting
   */
  default void applied(boolean settled) {}

  /**
   * A poll has been applied, and with it all polls before.
   *
   * @param positions of what is read next, by partition
   */
  default void reached(Map<Integer, Long> positions) {}

  /** How many entries there are. */
  int size();
}
