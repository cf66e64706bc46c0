package dev.pressline.stage.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {
  @Test
  void thePauseDoublesUpToTheLongest() {
    BackOff backOff = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(10));

    assertThat(Stream.of(1, 2, 3, 6, 7, 1_000_000).map(backOff::after).map(Duration::toMillis))
        .containsExactly(200L, 400L, 800L, 6_400L, 10_000L, 10_000L);
  }
}
