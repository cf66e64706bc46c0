package dev.pressline.publish.gate;

import dev.pressline.stage.supervision.SteadyClock;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Time;

/**
 * The time by which Kafka Streams paces itself. By the clock of the machine it would neither commit
 * nor look at schedules after that was set back, until the clock is where it was.
 */
final class StreamsTime implements Time {
  private final InstantSource clock;

  StreamsTime(InstantSource clock) {
    this.clock = SteadyClock.startingAs(clock);
  }

  @Override
  public long milliseconds() {
    return clock.millis();
  }

  @Override
  public long nanoseconds() {
    return Time.SYSTEM.nanoseconds();
  }

  @Override
  public void sleep(long millis) {
    Time.SYSTEM.sleep(millis);
  }

  /** The deadline is one of this time, and the object is told by those who change it. */
  @Override
  public void waitObject(Object object, Supplier<Boolean> condition, long deadline)
      throws InterruptedException {
    long left = deadline - milliseconds();
    Time.SYSTEM.waitObject(object, condition, Time.SYSTEM.milliseconds() + left);
  }
}
