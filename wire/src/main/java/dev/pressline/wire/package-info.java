/**
 * What crosses a topic, as the domain sees it: typed topics, and the serde that writes Avro in the
 * Confluent framing, so that common Kafka tools can read our topics.
 *
 * <p>{@link dev.pressline.wire.PipelineTopics} is where to start. Two kinds of failure come out of
 * a serde and need opposite answers: {@link dev.pressline.wire.UndecodableRecordException} is the
 * record's fault and never passes; Kafka's {@code RetriableException} is the registry's state and
 * does.
 */
@NullMarked
package dev.pressline.wire;

import org.jspecify.annotations.NullMarked;
