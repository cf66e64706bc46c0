package dev.pressline.wire.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * A registry that speaks the Confluent REST API: Confluent's own, Apicurio ({@code
 * /apis/ccompat/v7}), Karapace, Redpanda, or the embedded one.
 *
 * <p>What it once learnt it keeps for ever, since ids never change their schema: known schemas
 * survive an outage of the registry.
 */
public final class HttpSchemaRegistry implements SchemaRegistry, AutoCloseable {
  private static final String AVRO = "AVRO";

  private final RegistryClient client;
  private final boolean autoRegister;
  private final Map<SubjectSchema, Integer> ids = new ConcurrentHashMap<>();
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

  /** The registry that the settings describe; nothing is asked before it is needed. */
  public HttpSchemaRegistry(RegistrySettings settings) {
    this.client = new RegistryClient(settings);
    this.autoRegister = settings.autoRegister();
  }

  private record SubjectSchema(String subject, Schema schema) {}

  @Override
  public int idOf(String subject, Schema schema) {
    SubjectSchema key = new SubjectSchema(subject, schema);
    Integer known = ids.get(key);
    if (known != null) {
      return known;
    }
    int id = autoRegister ? register(subject, schema) : lookUp(subject, schema);
    ids.put(key, id);
    return id;
  }

  @Override
  public Schema schemaOf(int id) {
    Schema known = schemas.get(id);
    if (known != null) {
      return known;
    }
    Schema schema = fetch(id);
    schemas.put(id, schema);
    return schema;
  }

  private int register(String subject, Schema schema) {
    RegistryClient.Decision decision =
        client.post(
            RegistryClient.path("/subjects/", subject, "/versions"),
            RegistryClient.request(schema));
    if (!decision.isGranted()) {
      throw new SchemaRefusedException(
          "The schema registry refuses %s under %s: %s"
              .formatted(schema.getFullName(), subject, decision.reason()));
    }
    return id(decision.body());
  }

  private int lookUp(String subject, Schema schema) {
    RegistryClient.Decision decision =
        client.post(RegistryClient.path("/subjects/", subject, ""), RegistryClient.request(schema));
    if (!decision.isGranted()) {
      throw new SchemaRefusedException(
          ("The schema registry does not know %s under %s and registering is switched off: "
                  + "register the schema first. It says: %s")
              .formatted(schema.getFullName(), subject, decision.reason()));
    }
    return id(decision.body());
  }

  private Schema fetch(int id) {
    RegistryClient.Decision decision = client.get("/schemas/ids/" + id);
    if (!decision.isGranted()) {
      throw new UnknownSchemaException(
          "The schema registry has no schema %d: %s".formatted(id, decision.reason()));
    }
    String type = decision.body().path("schemaType").asText(AVRO);
    if (!type.equals(AVRO)) {
      throw new UnknownSchemaException("Schema %d is of type %s, not Avro.".formatted(id, type));
    }
    try {
      return new Schema.Parser().parse(decision.body().path("schema").asText());
    } catch (AvroRuntimeException e) {
      throw new UnknownSchemaException("Schema %d is no valid Avro schema.".formatted(id), e);
    }
  }

  private static int id(JsonNode answer) {
    JsonNode id = answer.path("id");
    if (!id.canConvertToInt()) {
      throw new RegistryUnavailableException("The schema registry granted a schema without an id.");
    }
    return id.intValue();
  }

  @Override
  public void close() {
    client.close();
  }
}
