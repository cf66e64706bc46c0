package dev.pressline.enrich.view;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How far a view has read; told by its thread, asked by everybody. */
final class ViewProgress {
  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private volatile long lag;
  private volatile Optional<String> trouble = Optional.of("The broker has not been reached yet.");

  /** Whether everything was read that stood in the topic when reading began. */
  boolean isCaughtUp() {
    return caughtUp.getCount() == 0;
  }

  /** Waits for that, and tells whether it came true in time. */
  boolean awaitCaughtUp(Duration patience) throws InterruptedException {
    return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Records not read yet, as far as the broker was heard. */
  long lag() {
    return lag;
  }

  /** Why nothing is being read, in a sentence. */
  Optional<String> trouble() {
    return trouble;
  }

  void caughtUp() {
    caughtUp.countDown();
  }

  void reading(long recordsLeft) {
    lag = recordsLeft;
    trouble = Optional.empty();
  }

  void stuck(String reason) {
    trouble = Optional.of(reason);
  }
}
