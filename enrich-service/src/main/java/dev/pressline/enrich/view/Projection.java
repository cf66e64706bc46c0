package dev.pressline.enrich.view;

import java.util.Optional;

/**
 * What a topic is made into. Changed by one thread, the view's.
 *
 * @param <V> type of the topic's values
 */
interface Projection<V> {
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

  /** How many entries there are. */
  int size();
}
