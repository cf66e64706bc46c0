package dev.pressline.wire;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.contracts.CatalogueEntry;
import dev.pressline.contracts.Draft;
import dev.pressline.contracts.Receipt;
import dev.pressline.wire.codec.ContractCodecs;
import dev.pressline.wire.registry.LocalSchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class UndecodableRecordTest {
  private static final String TOPIC = "receipts";

  private final LocalSchemaRegistry registry = new LocalSchemaRegistry();
  private final AvroSerde<dev.pressline.core.publication.Receipt, Receipt> receipts =
      AvroSerde.of(Receipt.class, ContractCodecs.receipt(), registry, "receipts-value");

  @Test
  void aRecordWithoutTheMagicByteIsUndecodable() {
    assertUndecodable("{\"json\": 1}".getBytes(StandardCharsets.UTF_8))
        .hasMessage(
            "The record starts with byte 123, not with the magic byte 0 of the Confluent framing.");
  }

  @Test
  void aRecordShorterThanItsHeaderIsUndecodable() {
    assertUndecodable(new byte[] {0, 0, 0})
        .hasMessage("The record has 3 bytes, fewer than the 5 of the Confluent header.");
  }

  @Test
  void aTruncatedRecordIsUndecodable() {
    byte[] bytes = bytes();

    assertUndecodable(Arrays.copyOf(bytes, bytes.length - 3))
        .hasMessage("The record's bytes are not a whole Receipt.");
  }

  @Test
  void bytesLeftOverMakeARecordUndecodable() {
    byte[] bytes = bytes();

    assertUndecodable(Arrays.copyOf(bytes, bytes.length + 1))
        .hasMessage("The record has bytes left over behind its Receipt.");
  }

  @Test
  void aSchemaThatTheRegistryDoesNotKnowMakesARecordUndecodable() {
    assertUndecodable(new byte[] {0, 0, 0, 0, 99, 1, 2, 3}).hasMessageContaining("schema 99");
  }

  @Test
  void aRecordOfAnotherContractIsUndecodable() {
    // Given
    int id = registry.idOf("drafts-value", Draft.getClassSchema());

    // Then
    assertUndecodable(AvroBytes.framed(id, new byte[] {1, 2, 3}))
        .hasMessageContaining("does not resolve to dev.pressline.contracts.Receipt");
  }

  @Test
  void aRecordThatTheDomainDoesNotKnowIsUndecodable() {
    assertUndecodable(encoded(Receipt.getClassSchema(), receipt(" ")))
        .hasMessage("The record is a Receipt that means nothing: a post id is not blank.");
  }

  @Test
  void aLengthThatPromisesMoreThanThereIsTakesNoMemory() {
    // Given
    int id = registry.idOf("receipts-value", Receipt.getClassSchema());
    byte[] twoGigabytes = {(byte) 0xee, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f, 'x'};

    // Then
    assertUndecodable(AvroBytes.framed(id, twoGigabytes));
  }

  @Test
  void aListThatPromisesMoreThanThereIsTakesNoMemory() {
    // Given
    var entries =
        AvroSerde.of(
            CatalogueEntry.class, ContractCodecs.catalogueEntry(), registry, "catalogue-value");
    int id = registry.idOf("catalogue-value", CatalogueEntry.getClassSchema());
    byte[] idAndNameAndABillionAliases = {
      2, 'i', 2, 'n', (byte) 0x80, (byte) 0xa8, (byte) 0xd6, (byte) 0xb9, 0x07
    };

    // Then
    assertThatThrownBy(
            () -> entries.deserialize(TOPIC, AvroBytes.framed(id, idAndNameAndABillionAliases)))
        .isInstanceOf(UndecodableRecordException.class);
  }

  private byte[] bytes() {
    return encoded(Receipt.getClassSchema(), receipt("blog/hello"));
  }

  private static Receipt receipt(String postId) {
    return Receipt.newBuilder()
        .setPostId(postId)
        .setStore("site")
        .setRevision(1)
        .setStoredAt(Instant.EPOCH)
        .build();
  }

  private byte[] encoded(Schema schema, Object record) {
    return AvroBytes.framed(registry.idOf("any-value", schema), AvroBytes.of(schema, record));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertUndecodable(byte[] bytes) {
    return assertThatThrownBy(() -> receipts.deserialize(TOPIC, bytes))
        .isInstanceOf(UndecodableRecordException.class);
  }
}
