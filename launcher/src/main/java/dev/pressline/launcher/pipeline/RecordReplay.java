package dev.pressline.launcher.pipeline;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends dead letters in again, byte for byte. */
public final class RecordReplay {
  private final PipelineConnection connection;

  /** Sends to the topics of the pipeline. */
  public RecordReplay(PipelineConnection connection) {
    this.connection = connection;
  }

  /**
   * Sends the letters in order and returns when the log has them.
   *
   * @throws CommandFailedException when the log does not take one; those before it were taken
   */
  public void send(List<DeadLetter> letters) {
    String drafts = connection.names().drafts();
    try (var producer =
        new KafkaProducer<>(
            connection.producerSettings(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (DeadLetter letter : letters) {
        var unused = producer.send(letter.replay(drafts)).get();
      }
    } catch (ExecutionException e) {
      throw new CommandFailedException(
          "The log did not take a record: " + CommandFailedException.rootMessage(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException("Stopped before every record was sent.", e);
    }
  }
}
