package dev.pressline.core.enrichment.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {
  private static final PostId A = new PostId("a");
  private static final PostId B = new PostId("b");

  private final Series series = new Series();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tides, part 1                 | Tides, Part II: the moon",
        "Tides (1/3)                   | Tides (2/3)",
        "Tides - Part One              | Tides - Part Two",
        "潮汐第一篇                     | 潮汐第二篇",
        "潮汐（上）                     | 潮汐（下）",
        "Rope (The Knots, #1)          | Sail (The Knots, #2)",
        "Part 1: Tides                 | Part 2: Tides",
        "Learning to sail 1            | Learning to sail 2",
        "Tides Vol. 9: Spring          | Tides Vol. 10: Neap"
      })
  void partsAreFoundInTheirOrder(String first, String second) {
    series.put(B, first);
    series.put(A, second);
    series.put(new PostId("c"), "Something else, part 2");
    series.settle();

    assertThat(series.of(B)).flatMap(SeriesPlace::next).contains(A);
    assertThat(series.of(B)).flatMap(SeriesPlace::previous).isEmpty();
    assertThat(series.of(A)).flatMap(SeriesPlace::previous).contains(B);
    assertThat(series.areTogether(A, B)).isTrue();
    assertThat(series.of(new PostId("c"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Looking forward to 2018       | Looking forward to 2019",
        "Minutes of May 12             | Minutes of May 13",
        "Planner 1.2                   | Planner 1.3",
        "Learning to sail 1            | Learning to sail 9",
        "Tides, part 1                 | Winds, part 2"
      })
  void whatOnlyEndsInANumberIsNoSeries(String first, String second) {
    series.put(A, first);
    series.put(B, second);
    series.settle();

    assertThat(series.of(A)).isEmpty();
    assertThat(series.areTogether(A, B)).isFalse();
  }

  @Test
  void aPartSaysTheNameOfTheSeriesItsNumberAndTheLast() {
    series.put(A, "The Tides, part 1");
    series.put(B, "the tides, part 3");
    series.settle();

    assertThat(series.of(B))
        .contains(
            new SeriesPlace("The Tides", 3, OptionalInt.of(3), Optional.of(A), Optional.empty()));
  }

  @Test
  void aNewPartOfALongSeriesShowsOnThePageBeforeItOnly() {
    IntStream.rangeClosed(1, 40).forEach(n -> series.put(new PostId("p" + n), "Tides #" + n));
    series.settle();

    series.put(new PostId("p41"), "Tides #41");

    assertThat(series.settle()).containsExactlyInAnyOrder(new PostId("p40"), new PostId("p41"));
    assertThat(series.of(new PostId("p41"))).map(SeriesPlace::last).contains(OptionalInt.empty());
  }

  @Test
  void aPartThatIsGoneOrHasAnotherTitleIsNotShown() {
    List.of("1", "2", "3").forEach(n -> series.put(new PostId(n), "Tides, part " + n));
    series.settle();

    series.remove(new PostId("2"));
    series.put(new PostId("3"), "Winds");

    assertThat(series.settle())
        .containsExactlyInAnyOrder(new PostId("1"), new PostId("2"), new PostId("3"));
    assertThat(series.of(new PostId("1"))).isEmpty();
  }
}
