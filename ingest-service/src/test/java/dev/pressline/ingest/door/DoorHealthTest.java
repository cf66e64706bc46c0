package dev.pressline.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.ingest.door.answers.AnswerFollower;
import dev.pressline.ingest.door.answers.KnownRevisions;
import dev.pressline.ingest.door.answers.Watches;
import dev.pressline.stage.supervision.BackOff;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class DoorHealthTest {
  private final AnswerFollower follower =
      new AnswerFollower(
          () -> {
            throw new IllegalStateException("the broker is away");
          },
          new Watches("site", 1),
          new KnownRevisions("site"),
          new BackOff(Duration.ofMillis(10), Duration.ofMillis(10)));
  private final DoorHealth health = new DoorHealth(follower);

  @AfterEach
  void stop() {
    follower.stop();
  }

  @Test
  void anApiThatIsOffIsNoReasonToWait() {
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void anInstanceThatDoesNotKnowAllRevisionsIsNotReady() {
    follower.start();

    assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(health.health().getDetails()).containsKeys("what", "businessImpact", "whatToDo");
  }
}
