package dev.pressline.publish.stores;

import dev.pressline.core.publication.Publication;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.wire.Topic;
import dev.pressline.wire.UndecodableRecordException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Writes portions of the log to an open store and sends what it says. */
final class StoreWriter implements AutoCloseable {
  private final OutputStore store;
  private final String logId;
  private final Topic<Publication> publications;
  private final Receipts receipts;

  StoreWriter(OutputStore store, String logId, Topic<Publication> publications, Receipts receipts) {
    this.store = store;
    this.logId = logId;
    this.publications = publications;
    this.receipts = receipts;
  }

  /**
   * Writes the records; on return they are durable in the store and the receipts in the log.
   *
   * @param end offset after them, by partition
   * @throws dev.pressline.store.StoreUnavailableException when the store cannot be written now
   * @throws org.apache.kafka.common.KafkaException when broker or registry do not answer
   */
  void write(List<ConsumerRecord<byte[], byte[]>> records, Map<Integer, Long> end) {
    List<LogEntry> entries = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      read(record).ifPresent(entries::add);
    }
    receipts.confirm();
    List<Publication> batch = entries.stream().map(LogEntry::publication).toList();
    List<StoreAnswer> answers = store.apply(new StoreBatch(batch, notBefore(end)));
    for (int i = 0; i < entries.size(); i++) {
      receipts.send(entries.get(i), answers.get(i));
    }
    receipts.confirm();
  }

  private Optional<LogEntry> read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.ofNullable(
              publications.values().deserializer().deserialize(publications.name(), record.value()))
          .map(publication -> new LogEntry(record, publication));
    } catch (UndecodableRecordException e) {
      receipts.bury(record, e);
      return Optional.empty();
    }
  }

  /** Records written again, for their receipts, do not make the store forget how far it was. */
  private LogPosition notBefore(Map<Integer, Long> end) {
    Map<Integer, Long> offsets = new HashMap<>(end);
    if (store.position().logId().equals(logId)) {
      store
          .position()
          .nextOffsets()
          .forEach((partition, offset) -> offsets.merge(partition, offset, Math::max));
    }
    return new LogPosition(logId, offsets);
  }

  @Override
  public void close() {
    store.close();
  }
}
