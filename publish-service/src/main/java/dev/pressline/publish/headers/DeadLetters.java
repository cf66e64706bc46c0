package dev.pressline.publish.headers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * The headers of a dead letter: those of the record as it came, and where it came from and what
 * failed, under spring-kafka's names.
 */
public final class DeadLetters {
  private static final int LONGEST_MESSAGE = 2_000;
  private static final String OWN_HEADERS = "kafka_dlt-";

  private DeadLetters() {}

  /** Where a record stands in the log, and when it was put there, in milliseconds since 1970. */
  public record Origin(String topic, int partition, long offset, long timestampMillis) {}

  /** The headers of the dead letter of a record with the given headers. */
  public static Headers headers(Headers of, Origin origin, Throwable failure) {
    Headers headers = new RecordHeaders();
    for (Header header : of) {
      if (!header.key().startsWith(OWN_HEADERS)) {
        headers.add(header);
      }
    }
    headers.add(KafkaHeaders.DLT_ORIGINAL_TOPIC, origin.topic().getBytes(UTF_8));
    headers.add(KafkaHeaders.DLT_ORIGINAL_PARTITION, bytes(origin.partition()));
    headers.add(KafkaHeaders.DLT_ORIGINAL_OFFSET, bytes(origin.offset()));
    headers.add(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, bytes(origin.timestampMillis()));
    headers.add(KafkaHeaders.DLT_EXCEPTION_FQCN, failure.getClass().getName().getBytes(UTF_8));
    String message = String.valueOf(failure.getMessage());
    headers.add(
        KafkaHeaders.DLT_EXCEPTION_MESSAGE,
        message.substring(0, Math.min(LONGEST_MESSAGE, message.length())).getBytes(UTF_8));
    return headers;
  }

  private static byte[] bytes(int value) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
  }

  private static byte[] bytes(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }
}
