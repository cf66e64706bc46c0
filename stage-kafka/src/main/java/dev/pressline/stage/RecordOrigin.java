package dev.pressline.stage;

/**
 * Where a record stands in the log.
 *
 * @param timestampMillis milliseconds since 1970, of the append or of the producer as the topic has
 *     it
 */
public record RecordOrigin(String topic, int partition, long offset, long timestampMillis) {}
