package dev.pressline.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * Every schema ever registered, under its subject and version; written down before it is
 * acknowledged.
 *
 * <p>A schema that stands under several subjects has one id. Ids are given in order from 1 and
 * never again.
 */
final class SchemaLedger {
  /** A schema under its subject. */
  record Version(String subject, int version, int id, String schema) {}

  private final LedgerFile file;
  private final Map<Integer, String> schemas = new TreeMap<>();
  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final Map<String, List<Integer>> subjects = new TreeMap<>();
  private final Map<String, CompatibilityLevel> levels = new TreeMap<>();

  /** The ledger as the file has it. */
  SchemaLedger(LedgerFile file) {
    this.file = file;
    LedgerFile.Contents contents = file.read();
    contents.schemas().forEach(this::remember);
    contents.subjects().forEach((name, list) -> subjects.put(name, new ArrayList<>(list)));
    levels.putAll(contents.levels());
  }

  synchronized List<String> subjects() {
    return List.copyOf(subjects.keySet());
  }

  synchronized int register(String subject, String text) {
    Schema proposed = parsed(text);
    Optional<Version> known = lookup(subject, proposed);
    if (known.isPresent()) {
      return known.get().id();
    }
    List<String> objections = level(subject).objections(proposed, history(subject));
    if (!objections.isEmpty()) {
      throw RegistryRefusal.incompatible(
          "Schema being registered is incompatible with an earlier schema for subject \""
              + subject
              + "\", details: "
              + objections);
    }
    String canonical = proposed.toString();
    int id = ids.getOrDefault(canonical, schemas.size() + 1);
    remember(id, canonical);
    subjects.computeIfAbsent(subject, _ -> new ArrayList<>()).add(id);
    write();
    return id;
  }

  private void remember(int id, String canonical) {
    schemas.put(id, canonical);
    ids.put(canonical, id);
  }

  synchronized Version lookup(String subject, String text) {
    Schema wanted = parsed(text);
    idsOf(subject);
    return lookup(subject, wanted).orElseThrow(RegistryRefusal::noSuchSchema);
  }

  private Optional<Version> lookup(String subject, Schema wanted) {
    List<Integer> versions = subjects.getOrDefault(subject, List.of());
    int index = versions.indexOf(ids.getOrDefault(wanted.toString(), 0));
    return index < 0 ? Optional.empty() : Optional.of(versionAt(subject, index));
  }

  synchronized List<Integer> versions(String subject) {
    int count = idsOf(subject).size();
    return java.util.stream.IntStream.rangeClosed(1, count).boxed().toList();
  }

  /** The version by its number, or the newest for {@code latest}. */
  synchronized Version version(String subject, String version) {
    List<Integer> versions = idsOf(subject);
    int number = isLatest(version) ? versions.size() : number(version);
    if (number > versions.size()) {
      throw RegistryRefusal.noSuchVersion(version);
    }
    return versionAt(subject, number - 1);
  }

  synchronized String schema(int id) {
    return Optional.ofNullable(schemas.get(id)).orElseThrow(RegistryRefusal::noSuchSchema);
  }

  /** What forbids the schema next to that version, or to {@code latest}. */
  synchronized List<String> objections(String subject, String version, String text) {
    Schema proposed = parsed(text);
    CompatibilityLevel level = level(subject);
    if (isLatest(version)) {
      return level.objections(proposed, history(subject));
    }
    return level.objections(proposed, List.of(parsed(version(subject, version).schema())));
  }

  synchronized CompatibilityLevel level() {
    return levels.getOrDefault("", CompatibilityLevel.FULL_TRANSITIVE);
  }

  /** The subject's own level, if it has one. */
  synchronized Optional<CompatibilityLevel> ownLevel(String subject) {
    return Optional.ofNullable(levels.get(subject));
  }

  /** Sets the level of a subject, or of all that have none of their own for {@code ""}. */
  synchronized void setLevel(String subject, CompatibilityLevel level) {
    levels.put(subject, level);
    write();
  }

  private CompatibilityLevel level(String subject) {
    return ownLevel(subject).orElse(level());
  }

  private List<Schema> history(String subject) {
    return subjects.getOrDefault(subject, List.of()).stream()
        .map(id -> parsed(schema(id)))
        .toList();
  }

  private List<Integer> idsOf(String subject) {
    return Optional.ofNullable(subjects.get(subject))
        .orElseThrow(() -> RegistryRefusal.noSuchSubject(subject));
  }

  private Version versionAt(String subject, int index) {
    int id = idsOf(subject).get(index);
    return new Version(subject, index + 1, id, schema(id));
  }

  private static boolean isLatest(String version) {
    return version.equals("latest") || version.equals("-1");
  }

  private static int number(String version) {
    try {
      int number = Integer.parseInt(version);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw RegistryRefusal.invalidVersion(version);
    }
    throw RegistryRefusal.invalidVersion(version);
  }

  private static Schema parsed(String text) {
    try {
      return new Schema.Parser().parse(text);
    } catch (SchemaParseException e) {
      throw RegistryRefusal.invalidSchema(String.valueOf(e.getMessage()));
    }
  }

  private void write() {
    file.write(new LedgerFile.Contents(schemas, subjects, levels));
  }
}
