package dev.pressline.stage.supervision;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A thread that begins its work anew after each failure, after a pause, until it is told to stop.
 */
public final class SteadyThread {
  private final String name;
  private final Consumer<StopSignal> work;
  private final Function<RuntimeException, Duration> failed;
  private Optional<Running> running = Optional.empty();

  private record Running(Thread thread, StopSignal stop) {}

  /**
   * A thread that is not started yet.
   *
   * @param work returns when the signal is given, throws when it fails
   * @param failed told of each failure; answers how long to pause
   */
  public SteadyThread(
      String name, Consumer<StopSignal> work, Function<RuntimeException, Duration> failed) {
    this.name = name;
    this.work = work;
    this.failed = failed;
  }

  /** Starts it; when it runs already, changes nothing. */
  public synchronized void start() {
    if (running.isPresent()) {
      return;
    }
    StopSignal stop = new StopSignal();
    Thread thread = Thread.ofPlatform().name(name).start(() -> workUntil(stop));
    running = Optional.of(new Running(thread, stop));
  }

  /** Tells it to stop and waits until it has, at most for the time given. */
  public synchronized void stop(Duration patience) {
    running.ifPresent(
        run -> {
          run.stop().give();
          try {
            if (!run.thread().join(patience)) {
              run.thread().interrupt();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    running = Optional.empty();
  }

  /** Whether it was started and not told to stop. */
  public synchronized boolean isRunning() {
    return running.isPresent();
  }

  private void workUntil(StopSignal stop) {
    while (!stop.isGiven()) {
      try {
        work.accept(stop);
      } catch (RuntimeException e) {
        stop.pause(failed.apply(e));
      }
    }
  }
}
