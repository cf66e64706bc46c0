package dev.pressline.launcher.pipeline;

import dev.pressline.core.draft.Draft;
import dev.pressline.core.post.Revision;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.launcher.drafts.Ticket;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts drafts on the drafts topic; each acknowledged one becomes a ticket with the revision it will
 * have.
 */
public final class DraftSender implements AutoCloseable {
  private final PipelineConnection connection;
  private final KafkaProducer<byte[], byte[]> producer;

  /** A sender for the pipeline. */
  public DraftSender(PipelineConnection connection) {
    this.connection = connection;
    this.producer =
        new KafkaProducer<>(
            connection.producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Sends a draft.
   *
   * @param label what people call it
   * @return its ticket, once the log has it on every replica that counts
   */
  public CompletableFuture<Ticket> send(Draft draft, String label) {
    var topic = connection.topics().drafts();
    byte[] key = topic.keys().serializer().serialize(topic.name(), draft.postId().value());
    byte[] value = topic.values().serializer().serialize(topic.name(), draft);
    CompletableFuture<Ticket> ticket = new CompletableFuture<>();
    var unused =
        producer.send(
            new ProducerRecord<>(topic.name(), key, value),
            (metadata, failure) -> {
              if (failure != null) {
                ticket.completeExceptionally(failure);
              } else {
                ticket.complete(ticketOf(draft, label, metadata));
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

  private static Ticket ticketOf(Draft draft, String label, RecordMetadata metadata) {
    return new Ticket(
        draft.postId(),
        Revision.of(metadata.timestamp(), metadata.offset()),
        label,
        new RecordPosition(metadata.topic(), metadata.partition(), metadata.offset()));
  }
}
