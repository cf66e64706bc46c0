package dev.pressline.stage.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.support.KafkaHeaders;

/** Makes dead letters: the record as it came, and in headers where it came from and what failed. */
final class DeadLetters {
  static final String OUTCOME = "dead-lettered";

  private static final int LONGEST_MESSAGE = 2_000;
  private static final int LONGEST_TRACE = 8_000;
  private static final String OWN_HEADERS = "kafka_dlt-";

  private final String topic;
  private final String groupId;

  DeadLetters(String topic, String groupId) {
    this.topic = topic;
    this.groupId = groupId;
  }

  /** The record for the dead-letter topic, in the partition of the same number. */
  Judgement of(ConsumerRecord<byte[], byte[]> record, String reason, Throwable failure) {
    Headers headers = new RecordHeaders();
    for (var header : record.headers()) {
      if (!header.key().startsWith(OWN_HEADERS)) {
        headers.add(header);
      }
    }
    addOrigin(headers, record);
    addFailure(headers, failure);
    var letter =
        new ProducerRecord<>(topic, record.partition(), record.key(), record.value(), headers);
    return new Judgement(record, OUTCOME, reason, Optional.of(letter));
  }

  private void addOrigin(Headers headers, ConsumerRecord<byte[], byte[]> record) {
    add(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC, record.topic());
    headers.add(KafkaHeaders.DLT_ORIGINAL_PARTITION, bytes(record.partition()));
    headers.add(KafkaHeaders.DLT_ORIGINAL_OFFSET, bytes(record.offset()));
    headers.add(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, bytes(record.timestamp()));
    add(headers, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP_TYPE, record.timestampType().toString());
    add(headers, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, groupId);
  }

  private static void addFailure(Headers headers, Throwable failure) {
    Throwable cause = failure.getCause();
    add(headers, KafkaHeaders.DLT_EXCEPTION_FQCN, failure.getClass().getName());
    if (cause != null) {
      add(headers, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN, cause.getClass().getName());
    }
    String message = String.valueOf(failure.getMessage());
    add(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE, shortened(message, LONGEST_MESSAGE));
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    add(headers, KafkaHeaders.DLT_EXCEPTION_STACKTRACE, shortened(trace.toString(), LONGEST_TRACE));
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }

  private static byte[] bytes(int value) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
  }

  private static byte[] bytes(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}
