package dev.pressline.publish.stores.monitor;

import dev.pressline.core.publication.StoreCensus;
import dev.pressline.stage.telemetry.InHand;
import dev.pressline.stage.telemetry.StepMetrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * What a store counts and measures: that of every {@link StepMetrics step}, and of its last census
 * {@code pressline.store.posts}, {@code .posts.live} and {@code .posts.differing}. Thread-safe.
 */
public final class StoreMetrics {
  /** Why a publication is dead-lettered: its bytes are at fault. */
  public static final String UNDECODABLE = "undecodable";

  /** Why a publication is dead-lettered: the store failed on it. */
  public static final String FAILED = "failed";

  private static final String STORED = "stored";
  private static final String WITHDRAWN = "withdrawn";

  private final StepMetrics step;
  private final AtomicReference<Optional<StoreCensus>> census =
      new AtomicReference<>(Optional.empty());

  /** Nothing is counted yet. */
  public StoreMetrics(String store, MeterRegistry meters, InstantSource clock) {
    this.step = StepMetrics.ofStore(meters, store, clock);
    List.of(STORED, WITHDRAWN, StepMetrics.REJECTED).forEach(outcome -> step.expect(outcome, ""));
    List.of(UNDECODABLE, FAILED).forEach(reason -> step.expect(StepMetrics.DEAD_LETTERED, reason));
    gauge(
        meters, store, "", "Posts that the store held when it was last asked", StoreCensus::posts);
    gauge(meters, store, ".live", "Posts of them that readers see", StoreCensus::live);
    gauge(
        meters,
        store,
        ".differing",
        "Posts of which the store held another version than the log when it was last asked",
        StoreCensus::differing);
  }

  /** The publications that were read and are not written. */
  public InHand inHand() {
    return step.inHand();
  }

  /** The store shows the post, or no longer. */
  public void stored(boolean live) {
    step.count(live ? STORED : WITHDRAWN, "");
  }

  /** A publication that came into the log then has its receipt. */
  public void done(long timestampMillis) {
    step.done(timestampMillis);
  }

  /** The store can never take a post, for the reason that the code names. */
  public void refused(String code) {
    step.count(StepMetrics.REJECTED, code);
  }

  /** A publication went to the dead letters. */
  public void deadLettered(String reason) {
    step.count(StepMetrics.DEAD_LETTERED, reason);
  }

  /** What the store holds. */
  public void holds(StoreCensus now) {
    census.set(Optional.of(now));
  }

  /** Another instance writes the store from now on. */
  public void letGo() {
    census.set(Optional.empty());
    step.inHand().letGoOfAll();
  }

  /** From now on tells in which of the states the store is and how far behind the log. */
  public void watch(List<String> states, Supplier<String> state, Supplier<Number> lag) {
    step.watchState(states, state);
    step.watchLag(lag);
  }

  private void gauge(
      MeterRegistry meters,
      String store,
      String which,
      String description,
      ToLongFunction<StoreCensus> number) {
    Gauge.builder("pressline.store.posts" + which, () -> of(number))
        .description(description)
        .tag("store", store)
        .register(meters);
  }

  /** 0 while another instance writes the store. */
  private long of(ToLongFunction<StoreCensus> number) {
    return census.get().map(number::applyAsLong).orElse(0L);
  }
}
