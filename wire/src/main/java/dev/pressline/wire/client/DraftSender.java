package dev.pressline.wire.client;

import dev.pressline.core.draft.Draft;
import dev.pressline.core.post.Revision;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.wire.Topic;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;

/**
 * Puts drafts on the drafts topic; each acknowledged one becomes a ticket with the revision it will
 * have.
 */
public final class DraftSender implements AutoCloseable {
  private final Topic<Draft> topic;
  private final Producer<byte[], byte[]> producer;

  /** A sender that owns the producer. */
  public DraftSender(Topic<Draft> topic, Producer<byte[], byte[]> producer) {
    this.topic = topic;
    this.producer = producer;
  }

  /**
   * Sends a draft. Blocks while the producer's buffer is full, as long as the producer is told to.
   *
   * @return its ticket, once the log has it on every replica that counts
   * @throws org.apache.kafka.common.errors.RetriableException while the registry does not answer
   */
  public CompletableFuture<Ticket> send(Draft draft, Headers headers) {
    byte[] key = topic.keys().serializer().serialize(topic.name(), draft.postId().value());
    byte[] value = topic.values().serializer().serialize(topic.name(), draft);
    CompletableFuture<Ticket> ticket = new CompletableFuture<>();
    var unused =
        producer.send(
            new ProducerRecord<>(topic.name(), null, key, value, headers),
            (metadata, failure) -> {
              if (failure != null) {
                ticket.completeExceptionally(failure);
              } else {
                ticket.complete(ticketOf(draft, metadata));
              }
            });
    return ticket;
  }

  /** Sends what is still held back. */
  public void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }

  private static Ticket ticketOf(Draft draft, RecordMetadata metadata) {
    return new Ticket(
        draft.postId(),
        Revision.of(metadata.timestamp(), metadata.offset()),
        new RecordPosition(metadata.topic(), metadata.partition(), metadata.offset()));
  }
}
