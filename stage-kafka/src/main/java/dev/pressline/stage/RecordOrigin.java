package dev.pressline.stage;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a record stands in the log.
 *
 * @param timestampMillis milliseconds since 1970, of the append or of the producer as the topic has
 *     it
 */
public record RecordOrigin(String topic, int partition, long offset, long timestampMillis) {
  /** Where the consumed record stands. */
  public static RecordOrigin of(ConsumerRecord<?, ?> record) {
    return new RecordOrigin(
        record.topic(), record.partition(), record.offset(), record.timestamp());
  }
}
