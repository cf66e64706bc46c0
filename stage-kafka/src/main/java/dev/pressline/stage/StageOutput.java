package dev.pressline.stage;

import org.apache.kafka.common.serialization.Serializer;

/**
 * Where a stage writes.
 *
 * @param values thread-safe; throws a {@link org.apache.kafka.common.errors.RetriableException}
 *     when something it needs is unavailable
 * @param eventType CloudEvents {@code type} of the records
 * @param contentType media type of the values
 */
public record StageOutput<T>(
    String topic, Serializer<T> values, String eventType, String contentType) {}
