package dev.pressline.store.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RetrySchedulePropertyTest {
  private static final RetrySchedule STANDARD = RetrySchedule.STANDARD;

  @Property
  void aDelayIsNeverShorterThanTheScheduleSaysAndLittleLonger(
      @ForAll @IntRange(min = 1, max = 9) int failures, @ForAll long seed) {
    Duration delay = STANDARD.after(failures, new SplittableRandom(seed)).orElseThrow();

    Duration wanted = STANDARD.delays().get(failures - 1);
    assertThat(delay).isBetween(wanted, wanted.plus(wanted.dividedBy(10)));
  }

  @Property
  void theNextDelayIsLonger(
      @ForAll @IntRange(min = 1, max = 8) int failures, @ForAll long seed, @ForAll long other) {
    Duration delay = STANDARD.after(failures, new SplittableRandom(seed)).orElseThrow();

    assertThat(STANDARD.after(failures + 1, new SplittableRandom(other)).orElseThrow())
        .isGreaterThan(delay);
  }

  @Example
  void afterTenAttemptsInThreeDaysItIsEnough() {
    assertThat(STANDARD.after(10, new SplittableRandom(1))).isEmpty();
    assertThat(STANDARD.delays().stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.parse("PT75H35M5S"));
  }

  @Example
  void aScheduleThatGrowsShorterIsRefused() {
    assertThatThrownBy(() -> new RetrySchedule(List.of(Duration.ofHours(1), Duration.ofMinutes(1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetrySchedule(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
