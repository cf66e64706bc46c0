package dev.pressline.enrich.view;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a view's thread to end. */
final class StopSignal {
  private final CountDownLatch signal = new CountDownLatch(1);

  void give() {
    signal.countDown();
  }

  boolean isGiven() {
    return signal.getCount() == 0;
  }

  /** Waits so long, or until the signal, and tells whether it was given. */
  boolean pause(Duration length) {
    try {
      return signal.await(length.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      give();
      return true;
    }
  }
}
