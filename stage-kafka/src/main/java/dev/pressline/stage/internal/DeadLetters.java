package dev.pressline.stage.internal;

import dev.pressline.stage.headers.DeadLetterHeaders;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Makes dead letters: the record as it came, and in headers where it came from and what failed. */
final class DeadLetters {
  static final String OUTCOME = "dead-lettered";

  private final String topic;
  private final String groupId;

  DeadLetters(String topic, String groupId) {
    this.topic = topic;
    this.groupId = groupId;
  }

  /** The record for the dead-letter topic, in the partition of the same number. */
  Judgement of(ConsumerRecord<byte[], byte[]> record, String reason, Throwable failure) {
    Headers headers = DeadLetterHeaders.of(record, groupId, failure);
    var letter =
        new ProducerRecord<>(topic, record.partition(), record.key(), record.value(), headers);
    return new Judgement(record, OUTCOME, reason, Optional.of(letter));
  }
}
