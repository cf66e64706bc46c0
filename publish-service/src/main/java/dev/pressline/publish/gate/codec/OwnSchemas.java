package dev.pressline.publish.gate.codec;

import dev.pressline.wire.registry.SchemaRegistry;
import dev.pressline.wire.registry.UnknownSchemaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * The schemas of the gate's own records, with ids that follow from the schemas themselves: the
 * lower half of the 64-bit Rabin fingerprint of the parsing canonical form (Avro specification,
 * "Schema Fingerprints").
 *
 * <p>State must be readable on the day on which no registry answers, and nobody else has to know
 * these schemas. A schema that is not among the released ones is refused when it is first written:
 * bytes that a newer gate could not read must never come to be.
 */
public final class OwnSchemas implements SchemaRegistry {
  /** Names of the released schemas, one file each. A new version is a new line. */
  private static final List<String> RELEASED =
      List.of("claim-1", "answer-1", "path-1", "arrival-1", "head-1", "head-2");

  private final Map<Integer, Schema> byId = new HashMap<>();

  /** With every schema that was ever released. */
  public OwnSchemas() {
    for (String name : RELEASED) {
      Schema schema = new Schema.Parser().parse(text(name));
      Schema before = byId.put(fingerprint(schema), schema);
      if (before != null) {
        throw new IllegalStateException("two released schemas have one fingerprint: " + name);
      }
    }
  }

  @Override
  public int idOf(String subject, Schema schema) {
    int id = fingerprint(schema);
    if (!byId.containsKey(id)) {
      throw new IllegalStateException(
          "The schema of %s is not released: keep it under schemas/ and name it in OwnSchemas."
              .formatted(schema.getFullName()));
    }
    return id;
  }

  @Override
  public Schema schemaOf(int id) {
    Schema schema = byId.get(id);
    if (schema == null) {
      throw new UnknownSchemaException("The gate has no schema " + id + "; a newer one wrote it.");
    }
    return schema;
  }

  private static int fingerprint(Schema schema) {
    return (int) SchemaNormalization.parsingFingerprint64(schema);
  }

  private static String text(String name) {
    String resource = "/dev/pressline/publish/gate/schemas/" + name + ".avsc";
    try (InputStream in = OwnSchemas.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
