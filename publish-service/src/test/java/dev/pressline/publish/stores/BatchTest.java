package dev.pressline.publish.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final byte[] NOTHING = {};

  private final Batch batch =
      new Batch(
          List.of(record(0, 5), record(1, 7), record(0, 6)),
          Map.of(0, 5L, 1, 7L),
          Map.of(0, 8L, 1, 8L));

  @Test
  void aBatchIsWrittenAsAWhole() {
    assertThat(batch.portion()).hasSize(3);
    assertThat(batch.endOfPortion()).isEqualTo(Map.of(0, 8L, 1, 8L));
    assertThat(batch.done()).isTrue();
  }

  @Test
  void afterAFailureItsRecordsAreWrittenOneByOneUpToTheSameEnd() {
    // Given
    batch.isGivenUpAfterFailure();

    // When
    List<Map<Integer, Long>> ends = new ArrayList<>();
    do {
      ends.add(batch.endOfPortion());
    } while (!batch.done());

    // Then
    assertThat(ends)
        .containsExactly(
            Map.of(0, 6L, 1, 7L), Map.of(0, 6L, 1, 8L), Map.of(0, 7L, 1, 8L), Map.of(0, 8L, 1, 8L));
  }

  @Test
  void aRecordIsGivenUpAfterThreeAttemptsOfItsOwn() {
    batch.isGivenUpAfterFailure();

    assertThat(batch.isGivenUpAfterFailure()).isFalse();
    assertThat(batch.isGivenUpAfterFailure()).isFalse();
    assertThat(batch.isGivenUpAfterFailure()).isTrue();
  }

  private static ConsumerRecord<byte[], byte[]> record(int partition, long offset) {
    return new ConsumerRecord<>("publications", partition, offset, NOTHING, NOTHING);
  }
}
