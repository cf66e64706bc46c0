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
 * @param sourcePath where the author has the post
 * @param waitedSince since when somebody waits for it; empty when nobody does
 * @param trace the {@code traceparent} of the record, empty when it has none
 */
record LogEntry(
    RecordPosition position,
    PostId postId,
    String site,
    Optional<String> sourcePath,
    Optional<Instant> waitedSince,
    String trace) {
  /** A publication and the record that carries it. */
  static LogEntry of(ConsumerRecord<byte[], byte[]> record, Publication publication) {
    return new LogEntry(
        new RecordPosition(record.topic(), record.partition(), record.offset()),
        publication.postId(),
        publication.site(),
        publication.content().sourcePath(),
        Waiting.since(publication),
        EventHeaders.traceOf(record.headers()));
  }
}
