package dev.pressline.launcher.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.post.Revision;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * A record that could not be processed, as it lies in a dead-letter topic.
 *
 * @param record with raw bytes; its headers say where it came from and why, under the names
 *     spring-kafka gives them
 */
public record DeadLetter(ConsumerRecord<byte[], byte[]> record) {
  private static final String PREFIX = "kafka_dlt-";
  private static final String REVISION_HEADER = "pressline-revision";

  /** Somebody else may have written the header. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /** Where it lies: {@code topic-partition@offset}. */
  public String position() {
    return record.topic() + "-" + record.partition() + "@" + record.offset();
  }

  /** Its key as text, empty when it has none. */
  public String key() {
    return record.key() == null ? "" : new String(record.key(), UTF_8);
  }

  /** When it was given up. */
  public Instant at() {
    return Instant.ofEpochMilli(record.timestamp());
  }

  /** Topic it came from. */
  public String originalTopic() {
    return text("original-topic")
        .orElse(record.topic().substring(0, record.topic().length() - "-dlt".length()));
  }

  /**
   * Where it came from: {@code topic-partition@offset}, or the topic where that is all it tells.
   */
  public String originalPosition() {
    return originalTopic()
        + integer("original-partition").map(number -> "-" + number).orElse("")
        + number("original-offset").map(offset -> "@" + offset).orElse("");
  }

  /** Time of the record that was given up. */
  public Optional<Instant> originalTime() {
    return number("original-timestamp").map(Instant::ofEpochMilli);
  }

  /** Whose time that is: {@code LogAppendTime}, the broker's, or {@code CreateTime}. */
  public Optional<String> timestampType() {
    return text("original-timestamp-type");
  }

  /** The consumer group that gave it up. */
  public Optional<String> group() {
    return text("original-consumer-group");
  }

  /** Where in the code it failed, as Java prints it. */
  public Optional<String> stackTrace() {
    return text("exception-stacktrace");
  }

  /**
   * The revision that a draft has, by its header or by its place in the log; what it says of a
   * record of another topic means nothing.
   */
  public Optional<Revision> revision() {
    return Optional.ofNullable(record.headers().lastHeader(REVISION_HEADER))
        .map(header -> new String(header.value(), UTF_8))
        .filter(value -> NUMBER.matcher(value).matches())
        .map(value -> new Revision(Long.parseLong(value)))
        .or(this::originalRevision);
  }

  /** Why it was given up. */
  public String reason() {
    return text("exception-fqcn").map(type -> type + ": ").orElse("")
        + text("exception-message").orElse("no message");
  }

  /**
   * The record to send in again: the same bytes on the topic it came from. A draft carries the
   * revision it had, because a new log-append time would make old text look new.
   *
   * @param draftsTopic name of the topic whose records have their revision from their place in the
   *     log
   */
  public ProducerRecord<byte[], byte[]> replay(String draftsTopic) {
    List<Header> headers = new ArrayList<>();
    boolean hasRevision = false;
    for (Header header : record.headers()) {
      if (!header.key().startsWith(PREFIX)) {
        headers.add(header);
        hasRevision |= header.key().equals(REVISION_HEADER);
      }
    }
    if (!hasRevision && originalTopic().equals(draftsTopic)) {
      originalRevision()
          .map(revision -> Long.toString(revision.value()).getBytes(UTF_8))
          .ifPresent(value -> headers.add(new RecordHeader(REVISION_HEADER, value)));
    }
    return new ProducerRecord<>(originalTopic(), null, null, record.key(), record.value(), headers);
  }

  private Optional<Revision> originalRevision() {
    return number("original-timestamp")
        .flatMap(time -> number("original-offset").map(offset -> Revision.of(time, offset)));
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(record.headers().lastHeader(PREFIX + name))
        .map(header -> new String(header.value(), UTF_8));
  }

  private Optional<Integer> integer(String name) {
    return Optional.ofNullable(record.headers().lastHeader(PREFIX + name))
        .filter(header -> header.value().length == Integer.BYTES)
        .map(header -> ByteBuffer.wrap(header.value()).getInt());
  }

  private Optional<Long> number(String name) {
    return Optional.ofNullable(record.headers().lastHeader(PREFIX + name))
        .filter(header -> header.value().length == Long.BYTES)
        .map(header -> ByteBuffer.wrap(header.value()).getLong());
  }
}
