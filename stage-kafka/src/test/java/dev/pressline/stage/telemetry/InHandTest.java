package dev.pressline.stage.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class InHandTest {
  private static final TopicPartition ONE = new TopicPartition("drafts", 0);
  private static final TopicPartition OTHER = new TopicPartition("drafts", 1);

  private long now = 10_000;
  private final InHand inHand = new InHand(() -> Instant.ofEpochMilli(now));

  @Test
  void theOldestRecordInHandIsTheOneThatCounts() {
    inHand.took(ONE, 9_000);
    inHand.took(ONE, 7_500);
    inHand.took(OTHER, 8_000);

    assertThat(inHand.ageSeconds()).isEqualTo(2.5);
  }

  @Test
  void whatStaysInHandGrowsOlder() {
    inHand.took(ONE, 9_000);

    now += 60_000;

    assertThat(inHand.ageSeconds()).isEqualTo(61);
  }

  @Test
  void whatIsDoneWithIsNotInHand() {
    inHand.took(ONE, 1_000);
    inHand.took(OTHER, 9_000);

    inHand.letGo(List.of(ONE));

    assertThat(inHand.ageSeconds()).isEqualTo(1);
    inHand.letGoOfAll();
    assertThat(inHand.ageSeconds()).isZero();
  }

  @Test
  void aRecordOfTheFutureIsNotOld() {
    inHand.took(ONE, 99_000);

    assertThat(inHand.ageSeconds()).isZero();
  }
}
