package dev.pressline.wire.registry;

import org.apache.avro.Schema;

/** Gives schemas numbers and finds them again. Safe for use by many threads. */
public interface SchemaRegistry {
  /**
   * The id of a schema under a subject.
   *
   * @throws RegistryUnavailableException if the registry does not answer
   * @throws SchemaRefusedException if the registry has no such schema and does not take it
   */
  int idOf(String subject, Schema schema);

  /**
   * The schema with an id.
   *
   * @throws RegistryUnavailableException if the registry does not answer
   * @throws UnknownSchemaException if the registry answers that it has no Avro schema of this id
   */
  Schema schemaOf(int id);
}
