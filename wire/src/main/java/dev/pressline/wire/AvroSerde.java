package dev.pressline.wire;

import dev.pressline.wire.registry.SchemaRegistry;
import dev.pressline.wire.registry.UnknownSchemaException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Resolver;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.FastReaderBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Domain values as Avro in the Confluent wire format: magic byte 0, the writer schema's id as four
 * bytes big-endian, then Avro binary.
 *
 * <p>Bytes of any compatible writer schema are resolved to ours. Safe for use by many threads. Both
 * directions throw Kafka's {@code RetriableException} while the registry cannot say what they need
 * to know; reading throws {@link UndecodableRecordException} for bytes that are beyond help.
 *
 * @param <D> domain type
 * @param <A> generated contract class
 */
public final class AvroSerde<D, A extends SpecificRecord>
    implements Serde<D>, Serializer<D>, Deserializer<D> {
  private static final byte MAGIC = 0;
  private static final int HEADER_BYTES = 1 + Integer.BYTES;
  private static final int USUAL_BYTES = 4096;

  private final Codec<D, A> codec;
  private final SchemaRegistry registry;
  private final String subject;
  private final SpecificData data;
  private final Schema schema;
  private final DatumWriter<A> writer;
  private final FastReaderBuilder readers;
  private final Map<Integer, DatumReader<A>> readerByWriterId = new ConcurrentHashMap<>();

  private AvroSerde(Class<A> contract, Codec<D, A> codec, SchemaRegistry registry, String subject) {
    RecordTrust.of(contract);
    this.data = SpecificData.getForClass(contract);
    this.codec = codec;
    this.registry = registry;
    this.subject = subject;
    this.schema = data.getSchema(contract);
    this.writer = new SpecificDatumWriter<>(schema, data);
    this.readers = new FastReaderBuilder(data);
  }

  /**
   * A serde for one contract class.
   *
   * @param subject under which the registry keeps the schema, {@code <topic>-value} for values
   */
  public static <D, A extends SpecificRecord> AvroSerde<D, A> of(
      Class<A> contract, Codec<D, A> codec, SchemaRegistry registry, String subject) {
    return new AvroSerde<>(contract, codec, registry, subject);
  }

  /** What values are written with. */
  Schema schema() {
    return schema;
  }

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable D value) {
    if (value == null) {
      return null;
    }
    int id = registry.idOf(subject, schema);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    bytes.write(MAGIC);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      writer.write(codec.encode(value), encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public @Nullable D deserialize(String topic, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    DatumReader<A> reader = readerFor(writerId(bytes));
    A contract = read(reader, bytes);
    try {
      return codec.decode(contract);
    } catch (IllegalArgumentException e) {
      throw new UndecodableRecordException(
          "The record is a %s that means nothing: %s.".formatted(schema.getName(), e.getMessage()),
          e);
    }
  }

  private int writerId(byte[] bytes) {
    if (bytes.length < HEADER_BYTES) {
      throw new UndecodableRecordException(
          "The record has %d bytes, fewer than the %d of the Confluent header."
              .formatted(bytes.length, HEADER_BYTES));
    }
    if (bytes[0] != MAGIC) {
      throw new UndecodableRecordException(
          "The record starts with byte %d, not with the magic byte 0 of the Confluent framing."
              .formatted(bytes[0]));
    }
    return ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
  }

  private DatumReader<A> readerFor(int id) {
    DatumReader<A> known = readerByWriterId.get(id);
    if (known != null) {
      return known;
    }
    DatumReader<A> reader = newReader(id, writerSchema(id));
    readerByWriterId.put(id, reader);
    return reader;
  }

  private Schema writerSchema(int id) {
    try {
      return registry.schemaOf(id);
    } catch (UnknownSchemaException e) {
      throw new UndecodableRecordException(
          "The record names schema %d: %s".formatted(id, e.getMessage()), e);
    }
  }

  private DatumReader<A> newReader(int id, Schema writerSchema) {
    try {
      if (Resolver.resolve(writerSchema, schema, data) instanceof Resolver.ErrorAction error) {
        throw new AvroTypeException(error.toString());
      }
      return readers.createDatumReader(writerSchema, schema);
    } catch (IOException | RuntimeException e) {
      throw new UndecodableRecordException(
          "Schema %d of the record, %s, does not resolve to %s."
              .formatted(id, writerSchema.getFullName(), schema.getFullName()),
          e);
    }
  }

  private A read(DatumReader<A> reader, byte[] bytes) {
    BinaryDecoder decoder =
        DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
    A contract;
    boolean complete;
    try {
      contract = reader.read(null, decoder);
      complete = decoder.isEnd();
    } catch (IOException | RuntimeException e) {
      throw new UndecodableRecordException(
          "The record's bytes are not a whole %s.".formatted(schema.getName()), e);
    }
    if (!complete) {
      throw new UndecodableRecordException(
          "The record has bytes left over behind its %s.".formatted(schema.getName()));
    }
    return contract;
  }

  @Override
  public Serializer<D> serializer() {
    return this;
  }

  @Override
  public Deserializer<D> deserializer() {
    return this;
  }

  @Override
  public void configure(Map<String, ?> configs, boolean isKey) {
    // Everything it needs came with the constructor.
  }

  @Override
  public void close() {
    // The registry belongs to whoever made it.
  }
}
