package dev.pressline.store.search.query;

import dev.pressline.store.search.index.Dimension;
import java.util.Optional;

/**
 * What posts are narrowed down to.
 *
 * @param key of the value in the dimension
 * @param isExcluded whether posts that have it are left out
 */
public record Filter(Dimension dimension, String key, boolean isExcluded) {
  /** The filter by a value as somebody writes it; empty when there can be no such value. */
  public static Optional<Filter> by(Dimension dimension, String value, boolean excluded) {
    boolean sensible =
        !value.isBlank() && (dimension != Dimension.YEAR || value.strip().matches("\\d{1,9}"));
    return sensible
        ? Optional.of(new Filter(dimension, dimension.keyOf(value), excluded))
        : Optional.empty();
  }
}
