package dev.pressline.publish.stores;

import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.publish.stores.monitor.Waiting;
import dev.pressline.stage.headers.EventHeaders;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What an answer says of the publication that it answers, whose text need not be kept for it.
 *
 * @param writtenMillis when the publication came into the log, milliseconds since 1970
 * @param takenAt when the store began with it
 * @param sourcePath where the author has the post
 * @param waitedSince since when somebody waits for it; empty when nobody does
 * @param trace the {@code traceparent} of the record, empty when it has none
 */
record LogEntry(
    RecordPosition position,
    long writtenMillis,
    Instant takenAt,
    PostId postId,
    String site,
    Optional<String> sourcePath,
    Optional<Instant> waitedSince,
    String trace) {
  /** A publication and the record that carries it, with which the store begins now. */
  static LogEntry of(ConsumerRecord<byte[], byte[]> record, Publication publication, Instant now) {
    return new LogEntry(
        new RecordPosition(record.topic(), record.partition(), record.offset()),
        record.timestamp(),
        now,
        publication.postId(),
        publication.site(),
        publication.content().sourcePath(),
        Waiting.since(publication),
        EventHeaders.traceOf(record.headers()));
  }
}
