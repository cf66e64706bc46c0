package dev.pressline.core.catalogue.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry as it is written.
 *
 * @param line where it starts, from 1
 * @param values by field; nothing is written under a field that is missing
 */
record Row(int line, Map<Field, List<String>> values) {
  /** The only value of the field, unless it is blank. */
  Optional<String> one(Field field) {
    return many(field).stream().findFirst();
  }

  /** The values of the field that are not blank. */
  List<String> many(Field field) {
    return values.getOrDefault(field, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
