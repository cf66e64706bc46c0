package dev.pressline.stage.headers;

import dev.pressline.stage.RecordOrigin;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * The headers of a dead letter: those of the record as it came, and where it came from and what
 * failed, under spring-kafka's names.
 */
public final class DeadLetterHeaders {
  private static final int LONGEST_MESSAGE = 2_000;
  private static final int LONGEST_TRACE = 8_000;
  private static final String OWN_HEADERS = "kafka_dlt-";

  private DeadLetterHeaders() {}

  /**
   * The headers of the dead letter of a consumed record, with whose clock stamped it: without that
   * nobody could tell whether a draft's revision follows from the time.
   *
   * @param groupId the consumer group that could not process it
   */
  public static Headers of(ConsumerRecord<?, ?> record, String groupId, Throwable failure) {
    Headers headers = of(record.headers(), RecordOrigin.of(record), groupId, failure);
    EventHeaders.add(
        headers, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP_TYPE, record.timestampType().toString());
    return headers;
  }

  /**
   * The headers of the dead letter of a record that came without the type of its time.
   *
   * @param came the headers of the record
   * @param groupId the consumer group that could not process it
   */
  public static Headers of(Headers came, RecordOrigin origin, String groupId, Throwable failure) {
    Headers headers = new RecordHeaders();
    for (Header header : came) {
      if (!header.key().startsWith(OWN_HEADERS)) {
        headers.add(header);
      }
    }
    EventHeaders.add(headers, KafkaHeaders.DLT_ORIGINAL_TOPIC, origin.topic());
    headers.add(KafkaHeaders.DLT_ORIGINAL_PARTITION, bytes(origin.partition()));
    headers.add(KafkaHeaders.DLT_ORIGINAL_OFFSET, bytes(origin.offset()));
    headers.add(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, bytes(origin.timestampMillis()));
    EventHeaders.add(headers, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, groupId);
    addFailure(headers, failure);
    return headers;
  }

  private static void addFailure(Headers headers, Throwable failure) {
    Throwable cause = failure.getCause();
    EventHeaders.add(headers, KafkaHeaders.DLT_EXCEPTION_FQCN, failure.getClass().getName());
    if (cause != null) {
      EventHeaders.add(headers, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN, cause.getClass().getName());
    }
    String message = String.valueOf(failure.getMessage());
    EventHeaders.add(
        headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE, shortened(message, LONGEST_MESSAGE));
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    EventHeaders.add(
        headers, KafkaHeaders.DLT_EXCEPTION_STACKTRACE, shortened(trace.toString(), LONGEST_TRACE));
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
}
