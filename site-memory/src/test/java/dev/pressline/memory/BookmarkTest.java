package dev.pressline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BookmarkTest {
  private static final Bookmark PLACE = new Bookmark("log", Map.of(0, 3L, 1, 7L));

  @Test
  void aLogThatHasGrownIsReadOn() {
    assertThat(PLACE.contradiction("log", Map.of(0, 0L, 1, 7L), Map.of(0, 3L, 1, 9L, 2, 5L)))
        .isEmpty();
  }

  @Test
  void anotherLogOfTheSameNameIsNot() {
    assertThat(PLACE.contradiction("newer", Map.of(), Map.of(0, 3L, 1, 9L)))
        .contains("it was made from another log");
  }

  @Test
  void aLogThatEndsEarlierIsNot() {
    assertThat(PLACE.contradiction("log", Map.of(), Map.of(0, 2L, 1, 9L)))
        .contains("partition 0 was read up to 3, which the log does not have");
  }

  @Test
  void aLogWhoseNextRecordsAreGoneIsNot() {
    assertThat(PLACE.contradiction("log", Map.of(1, 8L), Map.of(0, 3L, 1, 9L)))
        .contains("partition 1 was read up to 7, which the log does not have");
  }

  @Test
  void bookmarksOfDifferentLogsHaveNoEarliest() {
    assertThat(Bookmark.earliest(List.of(PLACE, new Bookmark("other", Map.of(0, 3L))))).isEmpty();
  }

  @Property
  void itComesBackFromItsNotes(
      @ForAll @Size(max = 5) Map<@IntRange(min = 0) Integer, @LongRange(min = 0) Long> positions) {
    Bookmark bookmark = new Bookmark("log", positions);

    assertThat(Bookmark.of(bookmark.notes())).contains(bookmark);
  }

  @Property
  void fromTheEarliestNobodyMissesAnything(
      @ForAll @Size(min = 1, max = 4)
          List<@Size(max = 4) Map<@IntRange(max = 3) Integer, @LongRange(min = 0, max = 9) Long>>
              all) {
    List<Bookmark> bookmarks =
        all.stream().map(positions -> new Bookmark("log", positions)).toList();

    Optional<Bookmark> earliest = Bookmark.earliest(bookmarks);

    assertThat(bookmarks)
        .allSatisfy(
            one ->
                earliest
                    .orElseThrow()
                    .positions()
                    .forEach(
                        (partition, position) ->
                            assertThat(one.positions().get(partition))
                                .isGreaterThanOrEqualTo(position)));
  }
}
