package dev.pressline.launcher.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.wire.registry.SchemaRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of a topic as one line of JSON: where it stands, its key, and its value decoded with the
 * schema it was written with. Instants are ISO 8601, bytes are text when they are UTF-8 and {@code
 * base64:…} otherwise; a value that is no Avro record is shown in the same way.
 */
public final class RecordJson {
  private static final int FRAME_BYTES = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SchemaRegistry registry;

  /** Decodes with schemas of the registry. */
  public RecordJson(SchemaRegistry registry) {
    this.registry = registry;
  }

  /** The record as one line. */
  public String line(ConsumerRecord<byte[], byte[]> record) {
    return object(record).toString();
  }

  /** The record as an object to which more may be added. */
  public ObjectNode object(ConsumerRecord<byte[], byte[]> record) {
    ObjectNode node = JSON.createObjectNode();
    node.put("topic", record.topic());
    node.put("partition", record.partition());
    node.put("offset", record.offset());
    node.put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
    if (record.key() == null) {
      node.putNull("key");
    } else {
      node.put("key", text(record.key()));
    }
    node.set("value", value(record.value()));
    return node;
  }

  private JsonNode value(byte[] bytes) {
    if (bytes == null) {
      return JSON.nullNode();
    }
    if (bytes.length < FRAME_BYTES || bytes[0] != 0) {
      return JSON.getNodeFactory().textNode(text(bytes));
    }
    try {
      Schema schema = registry.schemaOf(ByteBuffer.wrap(bytes).getInt(1));
      var decoder =
          DecoderFactory.get().binaryDecoder(bytes, FRAME_BYTES, bytes.length - FRAME_BYTES, null);
      return node(schema, new GenericDatumReader<Object>(schema).read(null, decoder));
    } catch (IOException | RuntimeException undecodable) {
      return JSON.getNodeFactory().textNode(text(bytes));
    }
  }

  private static JsonNode node(Schema schema, Object value) {
    var nodes = JSON.getNodeFactory();
    return switch (schema.getType()) {
      case RECORD -> record(schema, (IndexedRecord) value);
      case ARRAY -> {
        ArrayNode array = nodes.arrayNode();
        for (Object element : (Iterable<?>) value) {
          array.add(node(schema.getElementType(), element));
        }
        yield array;
      }
      case MAP -> {
        ObjectNode map = nodes.objectNode();
        ((Map<?, ?>) value)
            .forEach((key, each) -> map.set(key.toString(), node(schema.getValueType(), each)));
        yield map;
      }
      case UNION ->
          value == null
              ? nodes.nullNode()
              : node(
                  schema
                      .getTypes()
                      .get(org.apache.avro.generic.GenericData.get().resolveUnion(schema, value)),
                  value);
      case LONG ->
          schema.getLogicalType() == null
              ? nodes.numberNode((Long) value)
              : nodes.textNode(Instant.ofEpochMilli((Long) value).toString());
      case INT -> nodes.numberNode((Integer) value);
      case DOUBLE -> nodes.numberNode((Double) value);
      case FLOAT -> nodes.numberNode((Float) value);
      case BOOLEAN -> nodes.booleanNode((Boolean) value);
      case BYTES -> nodes.textNode(text(bytesOf((ByteBuffer) value)));
      case NULL -> nodes.nullNode();
      case STRING, ENUM, FIXED -> nodes.textNode(value.toString());
    };
  }

  private static ObjectNode record(Schema schema, IndexedRecord record) {
    ObjectNode node = JSON.createObjectNode();
    for (Schema.Field field : schema.getFields()) {
      node.set(field.name(), node(field.schema(), record.get(field.pos())));
    }
    return node;
  }

  private static byte[] bytesOf(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (java.nio.charset.CharacterCodingException notText) {
      return "base64:" + Base64.getEncoder().encodeToString(bytes);
    }
  }
}
