package dev.pressline.core.enrichment.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {
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
    series.put(new PostId("b"), first);
    series.put(new PostId("a"), second);
    series.put(new PostId("c"), "Something else, part 2");

    assertThat(series.partsOf(new PostId("a"))).containsExactly(new PostId("b"), new PostId("a"));
    assertThat(series.partsOf(new PostId("c"))).isEmpty();
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
    series.put(new PostId("a"), first);
    series.put(new PostId("b"), second);

    assertThat(series.partsOf(new PostId("a"))).isEmpty();
  }

  @Test
  void aPartThatIsGoneOrHasAnotherTitleIsNotShown() {
    List.of("1", "2", "3").forEach(n -> series.put(new PostId(n), "Tides, part " + n));

    series.remove(new PostId("2"));
    series.put(new PostId("3"), "Winds");

    assertThat(series.partsOf(new PostId("1"))).isEmpty();
  }
}
