package dev.pressline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pressline.contracts.Topics;
import dev.pressline.core.publication.Publication;
import dev.pressline.wire.registry.LocalSchemaRegistry;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever bytes stand on a topic, the reader gets a value or the one exception that says why not.
 */
class DamagedRecordPropertyTest {
  private static final int HEADER = 5;

  private final Topic<Publication> topic =
      new PipelineTopics(Topics.withPrefix(""), new LocalSchemaRegistry()).publications();

  @Property
  void damagedBytesAreReadOrUndecodable(
      @ForAll("publications") Publication publication,
      @ForAll @IntRange(max = 10_000) int place,
      @ForAll @Size(min = 1, max = 10) byte[] damage) {
    // Given
    byte[] bytes = bytesOf(publication);
    int start = HEADER + place % (bytes.length - HEADER);
    int length = Math.min(damage.length, bytes.length - start);
    System.arraycopy(damage, 0, bytes, start, length);

    // Then
    assertIsReadOrUndecodable(bytes);
  }

  @Property
  void noPartOfARecordPassesForTheWhole(
      @ForAll("publications") Publication publication, @ForAll @IntRange(max = 10_000) int place) {
    // Given
    byte[] bytes = bytesOf(publication);

    // When
    byte[] part = Arrays.copyOf(bytes, place % bytes.length);

    // Then
    assertThat(catchThrowable(() -> read(part))).isInstanceOf(UndecodableRecordException.class);
  }

  @Property
  void anyBytesBehindAHeaderAreReadOrUndecodable(
      @ForAll("publications") Publication publication, @ForAll @Size(max = 300) byte[] noise) {
    // Given
    byte[] bytes = Arrays.copyOf(bytesOf(publication), HEADER + noise.length);
    System.arraycopy(noise, 0, bytes, HEADER, noise.length);

    // Then
    assertIsReadOrUndecodable(bytes);
  }

  @Provide
  Arbitrary<Publication> publications() {
    return Arbitraries.lazy(DerivedArbitraries::publications);
  }

  private void assertIsReadOrUndecodable(byte[] bytes) {
    Throwable thrown = catchThrowable(() -> read(bytes));
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(UndecodableRecordException.class);
    }
  }

  private byte[] bytesOf(Publication publication) {
    return topic.values().serializer().serialize(topic.name(), publication);
  }

  private Publication read(byte[] bytes) {
    return topic.values().deserializer().deserialize(topic.name(), bytes);
  }
}
