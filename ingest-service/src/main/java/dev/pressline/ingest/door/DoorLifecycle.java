package dev.pressline.ingest.door;

import dev.pressline.ingest.door.access.Tokens;
import dev.pressline.ingest.door.answers.AnswerFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the answers while the API is on: from before the web server takes requests until after it
 * has answered the last.
 */
final class DoorLifecycle implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DoorLifecycle.class);

  /** Below that of Boot's web server, so that it starts before and stops after it. */
  private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

  private final Tokens tokens;
  private final AnswerFollower follower;

  DoorLifecycle(Tokens tokens, AnswerFollower follower) {
    this.tokens = tokens;
    this.follower = follower;
  }

  @Override
  public void start() {
    if (tokens.isEmpty()) {
      LOG.atInfo().log("HTTP API is off: no token under pressline.http.tokens");
    } else {
      follower.start();
      LOG.atInfo().log("HTTP API is on");
    }
  }

  @Override
  public void stop() {
    follower.stop();
  }

  @Override
  public boolean isRunning() {
    return follower.isRunning();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
