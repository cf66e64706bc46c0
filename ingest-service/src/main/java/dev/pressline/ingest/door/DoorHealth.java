package dev.pressline.ingest.door;

import dev.pressline.ingest.door.answers.AnswerFollower;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Tells whether the HTTP API knows the revisions of all posts. It is asked once at the start only:
 * when answers cannot be read later, waiting requests run into their time and drafts are taken on.
 */
final class DoorHealth implements HealthIndicator {
  private final AnswerFollower follower;

  DoorHealth(AnswerFollower follower) {
    this.follower = follower;
  }

  @Override
  public Health health() {
    if (!follower.isRunning()) {
      return Health.up().withDetail("api", "off").build();
    }
    if (follower.hasCaughtUp()) {
      return Health.up().withDetail("api", "on").build();
    }
    return Health.outOfService()
        .withDetail("api", "on")
        .withDetail("what", "The HTTP API still reads the answers that were given before.")
        .withDetail(
            "businessImpact", "Requests with If-Match are put off with 503; all others are served.")
        .withDetail("whatToDo", "Look at the broker; the API goes on by itself.")
        .build();
  }
}
