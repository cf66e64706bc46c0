package dev.pressline.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void theMedianOfAnOddNumberIsTheMiddleOne() {
    assertThat(of(30, 10, 20).median()).hasValue(20);
  }

  @Test
  void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
    assertThat(of(40, 10, 20, 30).median()).hasValue(25);
  }

  @Test
  void aQuantileIsTheSmallestThatSoManyDidNotExceed() {
    assertThat(of(10, 20, 30, 40).quantile(0.99)).hasValue(40);
    assertThat(of(10, 20, 30, 40).quantile(0.75)).hasValue(30);
    assertThat(of(10, 20, 30, 40).quantile(0.01)).hasValue(10);
    assertThat(Figures.NONE.quantile(0.5)).isEmpty();
  }

  @Test
  void aCellShowsTheMedianAndTheSlowest() {
    assertThat(of(1_500.4, 20, 10).cell(0)).isEqualTo("20 (1,500)");
    assertThat(of(1.25, 1.75).cell(2)).isEqualTo("1.50 (1.75)");
  }

  @Test
  void aSingleRoundIsMedianAndSlowestAtOnce() {
    assertThat(of(1.25).cell(2)).isEqualTo("1.25");
  }

  @Test
  void aRoundThatNeverEndedIsStaleAndCountsInNoMedian() {
    Figures figures = of(10, 20, 30).and(OptionalDouble.empty());

    assertThat(figures.median()).hasValue(20);
    assertThat(figures.cell(0)).isEqualTo("20 (30), stale 1 of 4");
  }

  @Test
  void whenNoRoundEndedThereIsNothingButThat() {
    Figures figures = Figures.NONE.and(OptionalDouble.empty()).and(OptionalDouble.empty());

    assertThat(figures.cell(0)).isEqualTo("stale 2 of 2");
    assertThat(figures.median()).isEmpty();
  }

  @Test
  void withoutARoundACellIsADash() {
    assertThat(Figures.NONE.cell(1)).isEqualTo("–");
  }

  @Test
  void twoFiguresAreComparedByTheirMedians() {
    assertThat(of(90, 100, 400).times(of(10, 20, 25))).isEqualTo("5.0");
    assertThat(of(10, 20, 25).times(of(90, 500, 600))).isEqualTo("0.04");
  }

  @Test
  void whatIsStaleSometimesIsNotComparedWithWhatNeverIs() {
    Figures stale = of(10).and(OptionalDouble.empty());

    assertThat(stale.times(of(10))).isEqualTo("–");
    assertThat(of(10).times(stale)).isEqualTo("–");
    assertThat(of(10).times(Figures.NONE)).isEqualTo("–");
  }

  private static Figures of(double... rounds) {
    List<Double> taken = Arrays.stream(rounds).boxed().toList();
    return new Figures(taken, taken.size());
  }
}
