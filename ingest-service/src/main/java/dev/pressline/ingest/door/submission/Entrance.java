package dev.pressline.ingest.door.submission;

import dev.pressline.ingest.door.problem.Problem;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many drafts are in memory at once: from the first byte of a body until the producer,
 * which has a bound of its own, has taken the draft.
 */
public final class Entrance {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Semaphore places;
  private final int most;

  /** An entrance for so many requests at once. */
  public Entrance(int most) {
    this.most = most;
    this.places = new Semaphore(most, true);
  }

  /** A place inside; closing it lets the next one in. */
  public interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Goes in, waiting for a place.
   *
   * @throws ProblemException when there is none for a while
   */
  public Place enter() {
    try {
      if (places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return places::release;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new ProblemException(
        Problem.of(ProblemKind.TOO_BUSY, "%d requests are being read already.".formatted(most))
            .retryAfter(PAUSE));
  }
}
