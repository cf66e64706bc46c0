package dev.pressline.launcher.pipeline;

import dev.pressline.core.draft.Draft;
import dev.pressline.launcher.drafts.Label;
import dev.pressline.launcher.drafts.Ticket;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts drafts on the drafts topic, each under the name that people call it. */
public final class DraftSender implements AutoCloseable {
  private final dev.pressline.wire.client.DraftSender sender;

  /** A sender for the pipeline. */
  public DraftSender(PipelineConnection connection) {
    this.sender =
        new dev.pressline.wire.client.DraftSender(
            connection.topics().drafts(),
            new KafkaProducer<>(
                connection.producerSettings(),
                new ByteArraySerializer(),
                new ByteArraySerializer()));
  }

  /**
   * Sends a draft.
   *
   * @param label what people call it
   * @return its ticket, once the log has it on every replica that counts
   */
  public CompletableFuture<Ticket> send(Draft draft, Label label) {
    return sender
        .send(draft, new RecordHeaders())
        .thenApply(taken -> new Ticket(taken.postId(), taken.revision(), label, taken.position()));
  }

  /** Sends what is still held back. */
  public void flush() {
    sender.flush();
  }

  @Override
  public void close() {
    sender.close();
  }
}
