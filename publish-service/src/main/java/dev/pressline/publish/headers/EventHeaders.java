package dev.pressline.publish.headers;

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
 * The headers of what the gate and the stores send: CloudEvents 1.0 in Kafka's binary mode and W3C
 * Trace Context.
 */
public final class EventHeaders {
  private static final String TRACE = "traceparent";
  private static final String SAMPLED = "01";
  private static final int TRACE_ID_BYTES = 16;
  private static final int SPAN_ID_BYTES = 8;
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");

  private EventHeaders() {}

  /**
   * The headers of an event.
   *
   * @param id the same for the same event, whoever sends it again
   * @param type what happened, CloudEvents {@code type}
   * @param subject post id
   * @param time when it happened
   * @param trace {@code traceparent} of what caused it; when it is none, the id starts one
   */
  public static Headers of(String id, String type, String subject, Instant time, String trace) {
    Headers headers = new RecordHeaders();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", id);
    add(headers, "ce_type", type);
    add(headers, "ce_source", "/pressline/publish");
    add(headers, "ce_subject", subject);
    add(headers, "ce_time", time.toString());
    add(headers, "content-type", "application/vnd.apache.avro");
    add(headers, TRACE, traceparent(trace, type + " " + id));
    return headers;
  }

  /** The {@code traceparent} that a record came with; empty when it has none. */
  public static String traceOf(Headers headers) {
    return Optional.ofNullable(headers.lastHeader(TRACE))
        .map(Header::value)
        .map(value -> new String(value, UTF_8))
        .orElse("");
  }

  private static String traceparent(String incoming, String id) {
    String span = hash(id, SPAN_ID_BYTES);
    Matcher trace = TRACEPARENT.matcher(incoming);
    return trace.matches()
        ? "00-" + trace.group(1) + "-" + span + "-" + trace.group(2)
        : "00-" + hash("trace of " + id, TRACE_ID_BYTES) + "-" + span + "-" + SAMPLED;
  }

  private static String hash(String text, int bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}
