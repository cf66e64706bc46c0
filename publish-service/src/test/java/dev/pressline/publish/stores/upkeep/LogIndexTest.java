package dev.pressline.publish.stores.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.publish.stores.upkeep.LogIndex.Place;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogIndexTest {
  private final LogIndex index = new LogIndex();

  @Test
  void onlyTheNewestRecordOfAPostCounts() {
    note("a", 0, 1);
    note("b", 0, 2);
    note("a", 0, 3);

    assertThat(index.after(Place.START, 10)).containsExactly(new Place(0, 2), new Place(0, 3));
    assertThat(index.size()).isEqualTo(2);
  }

  @Test
  void aRecordThatIsReadAgainChangesNothing() {
    note("a", 0, 3);
    note("a", 0, 1);
    note("a", 0, 3);

    assertThat(index.after(Place.START, 10)).containsExactly(new Place(0, 3));
  }

  @Test
  void aPostWhoseLastRecordIsATombstoneIsNone() {
    note("a", 0, 1);
    index.note(record("a", 0, 2, null));

    assertThat(index.size()).isZero();
    assertThat(index.after(Place.START, 10)).isEmpty();
  }

  @Test
  void partsAreOfOnePartitionAndFollowEachOther() {
    note("a", 1, 5);
    note("b", 0, 9);
    note("c", 0, 4);
    note("d", 0, 7);

    assertThat(index.after(Place.START, 2)).containsExactly(new Place(0, 4), new Place(0, 7));
    assertThat(index.after(new Place(0, 7), 2)).containsExactly(new Place(0, 9));
    assertThat(index.after(new Place(0, 9), 2)).containsExactly(new Place(1, 5));
    assertThat(index.after(new Place(1, 5), 2)).isEmpty();
  }

  private void note(String post, int partition, long offset) {
    index.note(record(post, partition, offset, new byte[] {1}));
  }

  private static ConsumerRecord<byte[], byte[]> record(
      String post, int partition, long offset, byte @Nullable [] value) {
    return new ConsumerRecord<>("publications", partition, offset, post.getBytes(UTF_8), value);
  }
}
