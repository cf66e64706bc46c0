package dev.pressline.stage;

import org.apache.kafka.common.serialization.Deserializer;

/**
 * Where a stage reads.
 *
 * @param values answers null for a tombstone; thread-safe; throws a {@link
 *     org.apache.kafka.common.errors.RetriableException} when something it needs is unavailable and
 *     anything else when the bytes are at fault
 */
public record StageInput<I>(String topic, Deserializer<I> values) {}
