package dev.pressline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.contracts.Verdict;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Receipt;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.wire.codec.ContractCodecs;
import dev.pressline.wire.registry.LocalSchemaRegistry;
import dev.pressline.wire.registry.RegistryUnavailableException;
import dev.pressline.wire.registry.SchemaRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
  private static final String TOPIC = "receipts";
  private static final Receipt RECEIPT =
      new Receipt(
          new PostId("blog/hello"),
          "site",
          new Revision(42),
          1,
          true,
          Optional.of("https://example.org/hello/"),
          Instant.parse("2026-01-02T03:04:05.678Z"));

  private final LocalSchemaRegistry registry = new LocalSchemaRegistry();
  private final AvroSerde<Receipt, dev.pressline.contracts.Receipt> receipts =
      AvroSerde.of(
          dev.pressline.contracts.Receipt.class,
          ContractCodecs.receipt(),
          registry,
          "receipts-value");

  @Test
  void aRecordIsInTheConfluentFraming() throws IOException {
    // Given
    Schema schema = dev.pressline.contracts.Receipt.getClassSchema();
    registry.idOf("another-value", Schema.create(Schema.Type.STRING));

    // When
    byte[] bytes = bytesOf(receipts);

    // Then
    assertThat(Arrays.copyOf(bytes, 5)).containsExactly(0, 0, 0, 0, 2);
    GenericRecord read =
        new GenericDatumReader<GenericRecord>(schema)
            .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
    assertThat(read.get("postId")).hasToString("blog/hello");
  }

  @Test
  void anIdIsFourBytesBigEndian() {
    // Given
    SchemaRegistry numbersFromAHigh =
        new SchemaRegistry() {
          @Override
          public int idOf(String subject, Schema schema) {
            return 0x01020304;
          }

          @Override
          public Schema schemaOf(int id) {
            throw new AssertionError("nobody reads");
          }
        };

    // When
    byte[] bytes = bytesOf(serdeWith(numbersFromAHigh));

    // Then
    assertThat(Arrays.copyOf(bytes, 5)).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void whileTheRegistryIsAwayNoRecordIsToBlame() {
    // Given
    var orphaned = serdeWith(new RegistryThatIsAway());
    byte[] bytes = bytesOf(receipts);

    // Then
    assertThatThrownBy(() -> orphaned.deserialize(TOPIC, bytes))
        .isInstanceOf(RetriableException.class);
    assertThatThrownBy(() -> orphaned.serialize(TOPIC, RECEIPT))
        .isInstanceOf(RetriableException.class);
  }

  @Test
  void bytesOfAnOlderWriterAreRead() {
    // Given
    Schema older = without("url", dev.pressline.contracts.Receipt.getClassSchema());
    GenericRecord record =
        new GenericRecordBuilder(older)
            .set("postId", "blog/hello")
            .set("store", "site")
            .set("revision", 42L)
            .set("storedAt", RECEIPT.storedAt().toEpochMilli())
            .build();

    // When
    Receipt read = receipts.deserialize(TOPIC, encoded(older, record));

    // Then
    assertThat(read)
        .isEqualTo(
            new Receipt(
                RECEIPT.postId(),
                "site",
                RECEIPT.revision(),
                1,
                true,
                Optional.empty(),
                RECEIPT.storedAt()));
  }

  @Test
  void aSymbolThatANewerWriterAddedIsReadAsTheDefault() {
    // Given
    Schema newer =
        new Schema.Parser()
            .parse(
                Verdict.getClassSchema().toString().replace("\"HELD\"]", "\"HELD\",\"PINNED\"]"));
    GenericRecord record =
        new GenericRecordBuilder(newer)
            .set("postId", "blog/hello")
            .set("site", "blog")
            .set("revision", 42L)
            .set(
                "outcome", new GenericData.EnumSymbol(newer.getField("outcome").schema(), "PINNED"))
            .build();
    var verdicts = AvroSerde.of(Verdict.class, new OutcomeNames(), registry, "verdicts-value");

    // Then
    assertThat(verdicts.deserialize(TOPIC, encoded(newer, record))).isEqualTo("UNKNOWN");
  }

  @Test
  void manyThreadsShareASerde() {
    // When
    List<Boolean> same =
        IntStream.range(0, 4000)
            .parallel()
            .mapToObj(
                revision ->
                    new Receipt(
                        RECEIPT.postId(),
                        "store-" + revision,
                        new Revision(revision),
                        revision,
                        revision % 2 == 0,
                        RECEIPT.url(),
                        RECEIPT.storedAt()))
            .map(
                receipt ->
                    receipt.equals(receipts.deserialize(TOPIC, receipts.serialize(TOPIC, receipt))))
            .toList();

    // Then
    assertThat(same).hasSize(4000).containsOnly(true);
  }

  private AvroSerde<Receipt, dev.pressline.contracts.Receipt> serdeWith(SchemaRegistry other) {
    return AvroSerde.of(
        dev.pressline.contracts.Receipt.class, ContractCodecs.receipt(), other, "receipts-value");
  }

  private static byte[] bytesOf(Serializer<Receipt> receipts) {
    return Objects.requireNonNull(receipts.serialize(TOPIC, RECEIPT));
  }

  private byte[] encoded(Schema schema, Object record) {
    return AvroBytes.framed(registry.idOf("any-value", schema), AvroBytes.of(schema, record));
  }

  private static Schema without(String field, Schema schema) {
    List<Schema.Field> rest =
        schema.getFields().stream()
            .filter(each -> !each.name().equals(field))
            .map(each -> new Schema.Field(each, each.schema()))
            .toList();
    return Schema.createRecord(
        schema.getName(), schema.getDoc(), schema.getNamespace(), false, rest);
  }

  /** Reads a verdict as the name of its outcome. */
  private static final class OutcomeNames implements Codec<String, Verdict> {
    @Override
    public Verdict encode(String outcome) {
      return Verdict.newBuilder()
          .setPostId("blog/hello")
          .setSite("blog")
          .setRevision(1)
          .setOutcome(dev.pressline.contracts.Outcome.valueOf(Outcome.valueOf(outcome).name()))
          .build();
    }

    @Override
    public String decode(Verdict contract) {
      return contract.getOutcome().name();
    }
  }

  private static final class RegistryThatIsAway implements SchemaRegistry {
    @Override
    public int idOf(String subject, Schema schema) {
      throw new RegistryUnavailableException("away");
    }

    @Override
    public Schema schemaOf(int id) {
      throw new RegistryUnavailableException("away");
    }
  }
}
