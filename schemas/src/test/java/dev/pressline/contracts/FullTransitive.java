package dev.pressline.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;

/**
 * The rule of every contract: each version reads each other version's bytes and means the same.
 *
 * <p>Avro's own checks look at bytes only; that an instant keeps its unit is checked on top.
 */
final class FullTransitive {
  private static final SchemaValidator READS_ALL =
      new SchemaValidatorBuilder().canReadStrategy().validateAll();

  private FullTransitive() {}

  /** What breaks the rule, one sentence each; nothing when it is kept. */
  static List<String> breaches(Schema today, List<Schema> history) {
    List<String> breaches = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      Schema version = history.get(i);
      String name = "version " + (i + 1);
      cannotRead(today, version).ifPresent(why -> breaches.add("does not read " + name + why));
      cannotRead(version, today).ifPresent(why -> breaches.add("is not read by " + name + why));
      logicalTypes(today, version, today.getName(), new HashSet<>(), breaches);
    }
    try {
      READS_ALL.validate(today, history);
    } catch (SchemaValidationException e) {
      breaches.add("does not read all of history: " + e.getMessage());
    }
    return breaches;
  }

  private static Optional<String> cannotRead(Schema reader, Schema writer) {
    var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getResult();
    return result.getCompatibility() == SchemaCompatibilityType.COMPATIBLE
        ? Optional.empty()
        : Optional.of(": " + result.getIncompatibilities());
  }

  private static void logicalTypes(
      Schema today, Schema version, String path, Set<String> seen, List<String> breaches) {
    if (today.getType() != version.getType()) {
      return;
    }
    String now = nameOf(today.getLogicalType());
    String then = nameOf(version.getLogicalType());
    if (!now.equals(then)) {
      breaches.add("%s means %s, but %s before".formatted(path, now, then));
    }
    switch (today.getType()) {
      case RECORD -> {
        if (seen.add(today.getFullName())) {
          fields(today, version, path, seen, breaches);
        }
      }
      case ARRAY ->
          logicalTypes(
              today.getElementType(), version.getElementType(), path + "[]", seen, breaches);
      case MAP ->
          logicalTypes(today.getValueType(), version.getValueType(), path + "{}", seen, breaches);
      case UNION -> branches(today, version, path, seen, breaches);
      default -> {}
    }
  }

  private static void fields(
      Schema today, Schema version, String path, Set<String> seen, List<String> breaches) {
    for (Schema.Field field : today.getFields()) {
      Schema.Field before = version.getField(field.name());
      if (before != null) {
        logicalTypes(field.schema(), before.schema(), path + "." + field.name(), seen, breaches);
      }
    }
  }

  private static void branches(
      Schema today, Schema version, String path, Set<String> seen, List<String> breaches) {
    for (Schema branch : today.getTypes()) {
      for (Schema before : version.getTypes()) {
        if (branch.getFullName().equals(before.getFullName())) {
          logicalTypes(branch, before, path, seen, breaches);
        }
      }
    }
  }

  private static String nameOf(LogicalType type) {
    return type == null ? "a plain value" : type.getName();
  }
}
