package dev.pressline.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** What a change of a schema may do, in the words of the Confluent Schema Registry. */
enum CompatibilityLevel {
  NONE(false, false, false),
  BACKWARD(true, false, false),
  BACKWARD_TRANSITIVE(true, false, true),
  FORWARD(false, true, false),
  FORWARD_TRANSITIVE(false, true, true),
  FULL(true, true, false),
  FULL_TRANSITIVE(true, true, true);

  private final boolean newReadsOld;
  private final boolean oldReadsNew;
  private final boolean transitive;

  CompatibilityLevel(boolean newReadsOld, boolean oldReadsNew, boolean transitive) {
    this.newReadsOld = newReadsOld;
    this.oldReadsNew = oldReadsNew;
    this.transitive = transitive;
  }

  /**
   * The level of that name in any case.
   *
   * @throws RegistryRefusal 42203 when there is none
   */
  static CompatibilityLevel named(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw RegistryRefusal.invalidLevel(name);
    }
  }

  /**
   * What forbids the new schema; empty when nothing does.
   *
   * @param history versions registered before, oldest first
   */
  List<String> objections(Schema proposed, List<Schema> history) {
    List<Schema> counted = transitive || history.isEmpty() ? history : List.of(history.getLast());
    List<String> objections = new ArrayList<>();
    for (Schema before : counted) {
      if (newReadsOld) {
        objections.addAll(objections(proposed, before, "the new schema cannot read the old one"));
      }
      if (oldReadsNew) {
        objections.addAll(objections(before, proposed, "the old schema cannot read the new one"));
      }
    }
    return objections.stream().distinct().toList();
  }

  private static List<String> objections(Schema reader, Schema writer, String direction) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities()
        .stream()
        .map(found -> objection(found, direction))
        .toList();
  }

  private static String objection(Incompatibility found, String direction) {
    return "%s at path '%s': %s (%s)"
        .formatted(found.getType(), found.getLocation(), found.getMessage(), direction);
  }
}
