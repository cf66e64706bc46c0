package dev.pressline.wire;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic with the types of what is on it.
 *
 * @param name with the installation's prefix
 * @param keys of the record keys
 * @param values of the record values; the null value, a tombstone, stays null both ways
 */
public record Topic<V>(String name, Serde<String> keys, Serde<V> values) {
  /**
   * The value of one of its records; empty for a tombstone.
   *
   * @throws UndecodableRecordException when it is none of ours
   */
  public Optional<V> valueOf(ConsumerRecord<byte[], byte[]> record) {
    return Optional.ofNullable(record.value())
        .map(bytes -> values.deserializer().deserialize(name, bytes));
  }

  /** The value of one of its records; empty for a tombstone, and when it is none of ours. */
  public Optional<V> readableValueOf(ConsumerRecord<byte[], byte[]> record) {
    try {
      return valueOf(record);
    } catch (UndecodableRecordException notOurs) {
      return Optional.empty();
    }
  }
}
