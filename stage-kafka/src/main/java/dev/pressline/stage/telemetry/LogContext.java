package dev.pressline.stage.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.stage.headers.EventHeaders;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Says in every line that this thread logs meanwhile which record is being worked on: {@code
 * stage}, {@code postId}, {@code topic}, {@code partition}, {@code offset} and {@code traceId},
 * where there are such. A line within must not name these keys again: a structured line with a key
 * twice is not written.
 */
public final class LogContext implements AutoCloseable {
  private static final int LONGEST_KEY = 300;

  private final @Nullable Map<String, String> before;

  private LogContext(Map<String, String> context) {
    this.before = MDC.getCopyOfContextMap();
    MDC.setContextMap(context);
  }

  /** Where a record is worked on. */
  public record Place(String stage, String topic, int partition, long offset) {}

  /** The context of a record that a consumer read. */
  public static LogContext of(String stage, ConsumerRecord<byte[], byte[]> record) {
    Place place = new Place(stage, record.topic(), record.partition(), record.offset());
    return of(place, record.key(), record.headers());
  }

  /** The context there is, about the post. */
  public static LogContext ofPost(String postId) {
    Map<String, String> context = new HashMap<>();
    Optional.ofNullable(MDC.getCopyOfContextMap()).ifPresent(context::putAll);
    context.put("postId", postId);
    return new LogContext(context);
  }

  /** The context of a record at its place. */
  public static LogContext of(Place place, byte @Nullable [] key, Headers headers) {
    Map<String, String> context = new HashMap<>();
    context.put("stage", place.stage());
    context.put("topic", place.topic());
    context.put("partition", Integer.toString(place.partition()));
    context.put("offset", Long.toString(place.offset()));
    if (key != null) {
      context.put("postId", new String(key, 0, Math.min(key.length, LONGEST_KEY), UTF_8));
    }
    String trace = EventHeaders.traceIdOf(headers);
    if (!trace.isEmpty()) {
      context.put("traceId", trace);
    }
    return new LogContext(context);
  }

  @Override
  public void close() {
    if (before == null) {
      MDC.clear();
    } else {
      MDC.setContextMap(before);
    }
  }
}
