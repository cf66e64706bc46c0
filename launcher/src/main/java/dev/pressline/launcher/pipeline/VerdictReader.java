package dev.pressline.launcher.pipeline;

import dev.pressline.launcher.drafts.VerdictTracker;
import dev.pressline.wire.client.Answer;
import dev.pressline.wire.client.AnswerReader;
import java.time.Duration;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Reads what the pipeline says about drafts from now on: verdicts, rejections, receipts and dead
 * letters.
 *
 * <p>Opened before drafts are sent, so that no answer is missed. Belongs to one thread.
 */
public final class VerdictReader implements AutoCloseable {
  private final AnswerReader reader;

  /**
   * A reader that stands at the end of every topic of answers, which services that have just been
   * started make within seconds.
   *
   * @throws CommandFailedException when a topic is not there after some patience
   */
  public VerdictReader(PipelineConnection connection) {
    this.reader = opened(connection, System.nanoTime() + LogReader.PATIENCE.toNanos());
  }

  private static AnswerReader opened(PipelineConnection connection, long until) {
    while (true) {
      try {
        return new AnswerReader(
            connection.reader(), connection.names(), connection.topics(), AnswerReader.Start.NOW);
      } catch (UnknownTopicOrPartitionException e) {
        if (System.nanoTime() >= until) {
          throw new CommandFailedException(
              "There is no topic "
                  + e.getMessage()
                  + " yet: do the services run, and is --prefix right?",
              e);
        }
        LogReader.pause();
      }
    }
  }

  /** Passes over what has arrived meanwhile. */
  public void skipToNow() {
    reader.skipToNow();
  }

  /** Hands the tracker what has arrived, waiting at most the given time for something to arrive. */
  public void poll(VerdictTracker tracker, Duration wait) {
    for (Answer answer : reader.poll(wait)) {
      switch (answer) {
        case Answer.Judged(var verdict) -> tracker.on(verdict);
        case Answer.Refused(var rejection) -> tracker.on(rejection);
        case Answer.Stored(var receipt) -> tracker.on(receipt);
        case Answer.DeadLettered(var postId, var topic, var message) ->
            tracker.onDeadLetter(postId, topic, message);
        case Answer.Unreadable(var position, var message) ->
            throw new CommandFailedException(
                "An answer of the pipeline cannot be read, at %s-%d@%d: %s"
                    .formatted(position.topic(), position.partition(), position.offset(), message));
      }
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
