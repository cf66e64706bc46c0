package dev.pressline.stage.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.stage.Arrival;
import dev.pressline.stage.RecordOrigin;
import dev.pressline.stage.StageHeaders;
import dev.pressline.stage.StageOutput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The headers of what a stage sends: CloudEvents 1.0 in Kafka's binary mode and W3C Trace Context.
 *
 * <p>All of them follow from the record that came in, so that processing it again gives the same
 * bytes.
 */
final class EventHeaders {
  static final String TRACE = "traceparent";

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");
  private static final int TRACE_ID_BYTES = 16;
  private static final int SPAN_ID_BYTES = 8;
  private static final String SAMPLED = "01";

  private final String stage;

  EventHeaders(String stage) {
    this.stage = stage;
  }

  /** The headers for a result of the arrival. */
  Headers of(Arrival<?> arrival, String key, StageOutput<?> output) {
    RecordOrigin origin = arrival.origin();
    String id = origin.topic() + "-" + origin.partition() + "-" + origin.offset();
    Headers headers = new RecordHeaders();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", id);
    add(headers, "ce_type", output.eventType());
    add(headers, "ce_source", "/pressline/" + stage);
    add(headers, "ce_subject", key);
    add(headers, "ce_time", Instant.ofEpochMilli(origin.timestampMillis()).toString());
    add(headers, "content-type", output.contentType());
    add(headers, TRACE, traceparent(text(arrival.headers(), TRACE), id));
    text(arrival.headers(), StageHeaders.REVISION)
        .ifPresent(revision -> add(headers, StageHeaders.REVISION, revision));
    return headers;
  }

  /** The trace that came in goes on; without one the record's place in the log starts one. */
  private String traceparent(Optional<String> incoming, String id) {
    String span = hash(stage + " " + id, SPAN_ID_BYTES);
    return incoming
        .map(TRACEPARENT::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(trace -> "00-" + trace.group(1) + "-" + span + "-" + trace.group(2))
        .orElseGet(() -> "00-" + hash(id, TRACE_ID_BYTES) + "-" + span + "-" + SAMPLED);
  }

  private static String hash(String text, int bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Optional<String> text(Headers headers, String name) {
    return Optional.ofNullable(headers.lastHeader(name))
        .map(Header::value)
        .map(value -> new String(value, UTF_8));
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}
