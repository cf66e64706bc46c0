package dev.pressline.ingest.door.answers;

import dev.pressline.stage.supervision.BackOff;
import dev.pressline.stage.supervision.Failures;
import dev.pressline.stage.supervision.SteadyThread;
import dev.pressline.stage.supervision.StopSignal;
import dev.pressline.wire.client.Answer;
import dev.pressline.wire.client.AnswerReader;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one reader of answers in this process. It begins with the oldest answer that the log has, and
 * does so again after a failure: what is said twice changes nothing.
 */
public final class AnswerFollower {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerFollower.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

  private final Supplier<AnswerReader> readers;
  private final Watches watches;
  private final KnownRevisions revisions;
  private final BackOff backOff;
  private final SteadyThread thread;
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean caughtUp;

  /**
   * A follower that does not run yet.
   *
   * @param readers opens a reader at the oldest answer; throws while the broker is away
   */
  public AnswerFollower(
      Supplier<AnswerReader> readers, Watches watches, KnownRevisions revisions, BackOff backOff) {
    this.readers = readers;
    this.watches = watches;
    this.revisions = revisions;
    this.backOff = backOff;
    this.thread = new SteadyThread("door-answers", this::follow, this::failed);
  }

  /** Starts it; when it runs already, changes nothing. */
  public void start() {
    thread.start();
  }

  /** Stops it. */
  public void stop() {
    thread.stop(PATIENCE_AT_STOP);
  }

  /** Whether it was started and not stopped. */
  public boolean isRunning() {
    return thread.isRunning();
  }

  /** Whether it has read everything that was there when it began. */
  public boolean hasCaughtUp() {
    return caughtUp;
  }

  private void follow(StopSignal stop) {
    try (AnswerReader reader = readers.get()) {
      boolean upToDate = false;
      while (!stop.isGiven()) {
        for (Answer answer : reader.poll(POLL)) {
          // What failed long ago is not about the drafts that wait now.
          if (upToDate || !(answer instanceof Answer.DeadLettered)) {
            hear(answer);
          }
        }
        failures.set(0);
        if (!upToDate && reader.hasCaughtUp()) {
          upToDate = true;
          caughtUp = true;
          LOG.atInfo().log("Door has read all answers");
        }
      }
    }
  }

  private void hear(Answer answer) {
    if (answer instanceof Answer.Unreadable(var position, var message)) {
      LOG.atWarn()
          .addKeyValue("topic", position.topic())
          .addKeyValue("partition", position.partition())
          .addKeyValue("offset", position.offset())
          .addKeyValue("reason", message)
          .log("Answer cannot be read and is left out");
    }
    revisions.on(answer);
    watches.on(answer);
  }

  private Duration failed(RuntimeException failure) {
    Duration pause = backOff.after(failures.incrementAndGet());
    LOG.atWarn()
        .addKeyValue("reason", Failures.summary(failure))
        .log("Door cannot read answers and tries again");
    return pause;
  }
}
