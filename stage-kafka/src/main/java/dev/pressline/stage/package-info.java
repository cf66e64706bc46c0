/**
 * The plumbing of a stateless stage: records in from one topic, records out to another, each once.
 *
 * <p>A service says what its stage is with a {@link dev.pressline.stage.StageDefinition} bean; the
 * auto-configuration does the rest. One poll is one batch: every record is decoded and processed,
 * in parallel; then the results are sent in the order of the records, in one Kafka transaction
 * together with the offsets. Processing comes before the transaction begins, so that a slow batch
 * never outlives the transaction's timeout.
 *
 * <p>What happens when something fails:
 *
 * <ul>
 *   <li>the record is at fault and the stage says so ({@link dev.pressline.stage.Outcome.Reject}):
 *       the rejection is sent in the same transaction;
 *   <li>the bytes cannot be decoded: the record goes to {@code <topic>-dlt} as it came;
 *   <li>the stage throws: the record is tried again alone; after three tries it goes to {@code
 *       <topic>-dlt}, and the others go on;
 *   <li>something is unavailable (any {@link org.apache.kafka.common.errors.RetriableException}):
 *       the whole batch is tried again without end, ever more slowly, health says so, and nothing
 *       is dead-lettered;
 *   <li>the result is too large for its topic: the record goes to {@code <topic>-dlt}.
 * </ul>
 *
 * <p>Results carry CloudEvents 1.0 headers in Kafka's binary mode and a W3C {@code traceparent}.
 */
@NullMarked
package dev.pressline.stage;

import org.jspecify.annotations.NullMarked;
