package dev.pressline.publish.stores.upkeep;

import static dev.pressline.publish.PostWords.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.StoreCensus.Version;
import dev.pressline.publish.stores.upkeep.LogIndex.Place;
import java.util.Map;
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
    Publication newer = post("a").version(2).published();
    index.note(new Place(0, 3), newer);
    note("a", 0, 1);
    index.note(new Place(0, 3), newer);

    assertThat(index.after(Place.START, 10)).containsExactly(new Place(0, 3));
    assertThat(index.versions())
        .containsExactly(Map.entry(newer.postId(), new Version(newer.revision(), 1, true)));
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

  private void note(String name, int partition, long offset) {
    index.note(new Place(partition, offset), post(name).published());
  }
}
