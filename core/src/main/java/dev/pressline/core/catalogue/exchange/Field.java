package dev.pressline.core.catalogue.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may be said about an entry, in the order in which it is written. */
enum Field {
  ENTITY_ID("entityId"),
  NAME("name"),
  ALIASES("aliases"),
  TYPE("type"),
  URL("url"),
  DESCRIPTION("description"),
  BLOCKED("blocked");

  private final String heading;

  Field(String heading) {
    this.heading = heading;
  }

  /** Heading of the column in CSV, key in JSON. */
  String heading() {
    return heading;
  }

  /** The field with the heading, in any case; {@code id} will do for {@code entityId}. */
  static Optional<Field> of(String heading) {
    String written = heading.strip();
    return written.equalsIgnoreCase("id")
        ? Optional.of(ENTITY_ID)
        : Arrays.stream(values())
            .filter(field -> field.heading.equalsIgnoreCase(written))
            .findFirst();
  }

  /** All headings, for people. */
  static String known() {
    return Arrays.stream(values()).map(Field::heading).collect(Collectors.joining(", "));
  }
}
