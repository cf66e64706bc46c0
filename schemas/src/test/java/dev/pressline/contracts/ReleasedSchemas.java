package dev.pressline.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** The schemas of today's classes and, under history/, those of every released version. */
final class ReleasedSchemas {
  /** Adds the next version of every schema that changed. */
  static final String RECORD_COMMAND =
      "mvn -q -Dquick -pl schemas test -Dtest=SchemaHistoryTest -Dschemas.record=true";

  private static final Path HISTORY =
      Path.of(System.getProperty("basedir", "."), "history").toAbsolutePath();

  private ReleasedSchemas() {}

  /** Today's schema by subject, without the prefix of an installation. */
  static Map<String, Schema> today() {
    Topics topics = Topics.withPrefix("");
    Map<String, Schema> schemas = new TreeMap<>();
    schemas.put(topics.drafts() + "-value", Draft.getClassSchema());
    schemas.put(topics.posts() + "-value", Post.getClassSchema());
    schemas.put(topics.enrichedPosts() + "-value", EnrichedPost.getClassSchema());
    schemas.put(topics.secondPass() + "-value", EnrichedPost.getClassSchema());
    schemas.put(topics.enrichRequests() + "-value", Post.getClassSchema());
    schemas.put(topics.enrichedAnew() + "-value", EnrichedPost.getClassSchema());
    schemas.put(topics.publications() + "-value", Publication.getClassSchema());
    schemas.put(topics.receipts() + "-value", Receipt.getClassSchema());
    schemas.put(topics.censuses() + "-value", StoreCensus.getClassSchema());
    schemas.put(topics.rebuildRequests() + "-value", RebuildRequest.getClassSchema());
    schemas.put(topics.rejections() + "-value", Rejection.getClassSchema());
    schemas.put(topics.verdicts() + "-value", Verdict.getClassSchema());
    schemas.put(topics.catalogue() + "-value", CatalogueEntry.getClassSchema());
    schemas.put(topics.tagDecisions() + "-value", TagDecision.getClassSchema());
    return schemas;
  }

  /** Every released version of a subject, oldest first. */
  static List<Schema> history(String subject) {
    List<Schema> versions = new ArrayList<>();
    for (Path file = fileOf(subject, 1);
        Files.exists(file);
        file = fileOf(subject, versions.size() + 1)) {
      versions.add(parse(file));
    }
    return versions;
  }

  /** The file of a version, counted from 1. */
  static Path fileOf(String subject, int version) {
    return HISTORY.resolve(subject).resolve(version + ".avsc");
  }

  /** Every file below history/. */
  static List<Path> files() throws IOException {
    try (var files = Files.walk(HISTORY)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Writes today's schema as the version after those released. */
  static void record(String subject, Schema schema) throws IOException {
    Path file = fileOf(subject, history(subject).size() + 1);
    Files.createDirectories(file.getParent());
    Files.writeString(file, schema.toString(true) + "\n");
  }

  private static Schema parse(Path file) {
    try {
      return new Schema.Parser().parse(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
