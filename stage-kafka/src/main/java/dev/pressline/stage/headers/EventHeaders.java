package dev.pressline.stage.headers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The headers of what a service sends: CloudEvents 1.0 in Kafka's binary mode and W3C Trace
 * Context.
 *
 * <p>All of them follow from the event, so that sending it again gives the same bytes.
 */
public final class EventHeaders {
  /** Media type of Avro values. */
  public static final String AVRO = "application/vnd.apache.avro";

  private static final String TRACE = "traceparent";
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");
  private static final int TRACE_ID_BYTES = 16;
  private static final int SPAN_ID_BYTES = 8;
  private static final String SAMPLED = "01";

  private EventHeaders() {}

  /**
   * What the headers say; the names are those of CloudEvents.
   *
   * @param id the same for the same event, whoever sends it again
   * @param source name of the service
   * @param subject the record's key
   * @param time when it happened
   * @param dataContentType media type of the value
   */
  public record Event(
      String id, String source, String type, String subject, Instant time, String dataContentType) {
    /** An event whose value is Avro. */
    public static Event avro(String id, String source, String type, String subject, Instant time) {
      return new Event(id, source, type, subject, time, AVRO);
    }
  }

  /**
   * The headers of an event.
   *
   * @param cause {@code traceparent} of what caused it; when it is none, the event's id starts one
   */
  public static Headers of(Event event, String cause) {
    Headers headers = new RecordHeaders();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", event.id());
    add(headers, "ce_type", event.type());
    add(headers, "ce_source", "/pressline/" + event.source());
    add(headers, "ce_subject", event.subject());
    add(headers, "ce_time", event.time().toString());
    add(headers, "content-type", event.dataContentType());
    add(headers, TRACE, traceparent(cause, event));
    return headers;
  }

  /**
   * The {@code traceparent} of the step that sends an event, or that would have sent one.
   *
   * @param cause {@code traceparent} of what caused it; when it is none, the event's id starts one
   */
  public static String traceOf(Event event, String cause) {
    return traceparent(cause, event);
  }

  /** The {@code traceparent} that a record came with; empty when it has none. */
  public static String traceOf(Headers headers) {
    return Optional.ofNullable(headers.lastHeader(TRACE))
        .map(Header::value)
        .map(value -> new String(value, UTF_8))
        .orElse("");
  }

  /** The id of the trace that a record belongs to, 32 hexadecimal digits; empty without one. */
  public static String traceIdOf(Headers headers) {
    Matcher trace = TRACEPARENT.matcher(traceOf(headers));
    return trace.matches() ? trace.group(1) : "";
  }

  static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  private static String traceparent(String cause, Event event) {
    String span = hash(event.source() + " " + event.type() + " " + event.id(), SPAN_ID_BYTES);
    Matcher trace = TRACEPARENT.matcher(cause);
    return trace.matches()
        ? "00-" + trace.group(1) + "-" + span + "-" + trace.group(2)
        : "00-" + hash(event.id(), TRACE_ID_BYTES) + "-" + span + "-" + SAMPLED;
  }

  private static String hash(String text, int bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
