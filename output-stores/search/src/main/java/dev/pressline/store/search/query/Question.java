package dev.pressline.store.search.query;

import java.util.Optional;

/**
 * A question to the index.
 *
 * @param site whose posts are meant; all sites' when there is none
 * @param first the first result wanted, counted from 0
 * @param size how many are wanted at most
 */
public record Question(Optional<String> site, Wish wish, Order order, int first, int size) {
  /** Which results come first. */
  public enum Order {
    /** Those that fit best, newer ones a little sooner. */
    RELEVANCE,
    /** The newest. */
    NEWEST
  }
}
