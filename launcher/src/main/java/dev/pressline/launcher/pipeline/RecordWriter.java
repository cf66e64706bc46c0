package dev.pressline.launcher.pipeline;

import dev.pressline.wire.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts single records on topics, in order; closing it waits until the log has all of them. */
public final class RecordWriter implements AutoCloseable {
  private final Producer<byte[], byte[]> producer;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();

  /** Writes to the topics of the pipeline. */
  public RecordWriter(PipelineConnection connection) {
    this.producer =
        new KafkaProducer<>(
            connection.producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Sends a record.
   *
   * @param value nothing to remove what is there under the key
   */
  public <V> void write(Topic<V> topic, String key, Optional<V> value) {
    byte[] keyBytes = topic.keys().serializer().serialize(topic.name(), key);
    byte[] valueBytes =
        value.map(v -> topic.values().serializer().serialize(topic.name(), v)).orElse(null);
    sent.add(producer.send(new ProducerRecord<>(topic.name(), keyBytes, valueBytes)));
  }

  /**
   * Waits for the log.
   *
   * @throws CommandFailedException when it does not take a record; others may have been taken
   */
  @Override
  public void close() {
    try (producer) {
      producer.flush();
      for (Future<RecordMetadata> each : sent) {
        var unused = each.get();
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
