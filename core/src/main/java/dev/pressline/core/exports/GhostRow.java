package dev.pressline.core.exports;

import java.util.Map;
import java.util.Optional;

/**
 * One row of a table in a Ghost export.
 *
 * @param values by column; a number or a truth as it is written, and no entry for what is null
 */
public record GhostRow(Map<String, String> values) {
  public GhostRow {
    values = Map.copyOf(values);
  }

  /** The first of the columns that says something. */
  public Optional<String> find(String... columns) {
    for (String column : columns) {
      String value = values.get(column);
      if (value != null && !value.isBlank()) {
        return Optional.of(value.strip());
      }
    }
    return Optional.empty();
  }

  /** The value of the column as it stands. */
  public String text(String column) {
    return values.getOrDefault(column, "");
  }

  boolean isTrue(String column) {
    String value = text(column);
    return value.equals("true") || value.equals("1");
  }
}
