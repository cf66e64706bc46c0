package dev.pressline.stage.supervision;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a thread that it is to stop, also while it waits. */
public final class StopSignal {
  private final CountDownLatch given = new CountDownLatch(1);

  /** Gives the signal; once given it stays given. */
  public void give() {
    given.countDown();
  }

  /** Whether the thread is to stop. */
  public boolean isGiven() {
    return given.getCount() == 0;
  }

  /** Waits, at most until the signal is given; an interrupt counts as the signal. */
  public void pause(Duration time) {
    try {
      if (given.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      give();
    }
  }
}
