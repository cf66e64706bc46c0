package dev.pressline.publish.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.publish.stores.StartingPoint.Anew;
import dev.pressline.publish.stores.StartingPoint.LogExtent;
import dev.pressline.publish.stores.StartingPoint.Resume;
import dev.pressline.store.LogPosition;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartingPointTest {
  private static final LogExtent LOG =
      new LogExtent("log-1", Map.of(0, 10L, 1, 0L), Map.of(0, 100L, 1, 50L));

  @Test
  void aStoreGoesOnWhereItIsComplete() {
    assertThat(at(Map.of(0, 40L, 1, 20L), Map.of())).isEqualTo(new Resume(Map.of(0, 40L, 1, 20L)));
  }

  @Test
  void whatHasNoReceiptYetIsWrittenAgain() {
    assertThat(at(Map.of(0, 40L, 1, 20L), Map.of(0, 35L, 1, 20L)))
        .isEqualTo(new Resume(Map.of(0, 35L, 1, 20L)));
  }

  @Test
  void theStoreIsBelievedAndNotTheGroup() {
    assertThat(at(Map.of(0, 40L, 1, 20L), Map.of(0, 90L, 1, 50L)))
        .isEqualTo(new Resume(Map.of(0, 40L, 1, 20L)));
  }

  @Test
  void aGroupThatWasResetToTheBeginningIsFollowed() {
    assertThat(at(Map.of(0, 40L, 1, 20L), Map.of(0, 0L, 1, 0L)))
        .isEqualTo(new Resume(Map.of(0, 10L, 1, 0L)));
  }

  @Test
  void aNewPartitionIsReadFromItsBeginning() {
    assertThat(at(Map.of(0, 40L), Map.of())).isEqualTo(new Resume(Map.of(0, 40L, 1, 0L)));
  }

  @Test
  void anEmptyStoreBeginsAnew() {
    assertThat(StartingPoint.of(LogPosition.NONE, LOG, Map.of()))
        .isEqualTo(new Anew(LOG.beginnings()));
  }

  @Test
  void aTopicThatWasMadeAnewIsAnotherLog() {
    LogPosition held = new LogPosition("log-0", Map.of(0, 40L, 1, 20L));

    assertThat(StartingPoint.of(held, LOG, Map.of())).isEqualTo(new Anew(LOG.beginnings()));
  }

  @Test
  void aStoreThatIsAheadOfTheLogBeginsAnew() {
    assertThat(at(Map.of(0, 101L, 1, 20L), Map.of())).isEqualTo(new Anew(LOG.beginnings()));
  }

  @Test
  void aStoreThatMissedWhatTheLogForgotBeginsAnew() {
    assertThat(at(Map.of(0, 9L, 1, 20L), Map.of())).isEqualTo(new Anew(LOG.beginnings()));
  }

  private static StartingPoint at(Map<Integer, Long> held, Map<Integer, Long> receiptsSent) {
    return StartingPoint.of(new LogPosition("log-1", held), LOG, receiptsSent);
  }
}
