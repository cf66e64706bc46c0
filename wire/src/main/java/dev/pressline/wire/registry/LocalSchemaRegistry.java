package dev.pressline.wire.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Numbers schemas from 1 in the order it first sees them, and forgets them with the JVM.
 *
 * <p>For work that keeps no records, such as a topology under test: what is written with it, nobody
 * else can read. It takes every schema.
 */
public final class LocalSchemaRegistry implements SchemaRegistry {
  private final List<Schema> schemas = new ArrayList<>();

  @Override
  public synchronized int idOf(String subject, Schema schema) {
    int index = schemas.indexOf(schema);
    if (index >= 0) {
      return index + 1;
    }
    schemas.add(schema);
    return schemas.size();
  }

  @Override
  public synchronized Schema schemaOf(int id) {
    if (id < 1 || id > schemas.size()) {
      throw new UnknownSchemaException("There is no schema " + id + " in this JVM.");
    }
    return schemas.get(id - 1);
  }
}
