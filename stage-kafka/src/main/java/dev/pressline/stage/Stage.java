package dev.pressline.stage;

/**
 * What a stateless stage does with one record.
 *
 * <p>Called by several threads at once and perhaps several times for the same record, so it keeps
 * no state and does nothing but answer. A {@link org.apache.kafka.common.errors.RetriableException}
 * means that something it needs is unavailable; any other exception means that the code failed on
 * this record.
 *
 * @param <I> what comes in
 * @param <O> what goes out
 * @param <R> how a refusal is said
 */
@FunctionalInterface
public interface Stage<I, O, R> {
  /** The outcome for one record. */
  Outcome<O, R> process(Arrival<I> arrival);
}
