package dev.pressline.publish.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CommitPaceTest {
  private final CommitPace pace = new CommitPace(Duration.ofMillis(25));

  @Test
  void theFirstDecisionAfterACalmTimeEndsItsTransactionAtOnce() {
    assertThat(pace.endsAtOnce(1_000)).isTrue();
    assertThat(pace.endsAtOnce(1_025)).isTrue();
  }

  @Test
  void inBusyTimesATransactionHoldsWhatIsDecidedInAnInterval() {
    assertThat(pace.endsAtOnce(1_000)).isTrue();
    assertThat(pace.endsAtOnce(1_001)).isFalse();
    assertThat(pace.endsAtOnce(1_024)).isFalse();
    assertThat(pace.endsAtOnce(1_025)).isTrue();
  }

  @Test
  void aClockThatIsSetBackHoldsNothingUp() {
    assertThat(pace.endsAtOnce(1_000)).isTrue();
    assertThat(pace.endsAtOnce(10)).isTrue();
    assertThat(pace.endsAtOnce(20)).isFalse();
  }
}
