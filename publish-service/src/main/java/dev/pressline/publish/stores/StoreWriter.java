package dev.pressline.publish.stores;

import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.publish.stores.monitor.StoreMetrics;
import dev.pressline.publish.stores.upkeep.Upkeep;
import dev.pressline.stage.supervision.Failures;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.wire.Topic;
import dev.pressline.wire.UndecodableRecordException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes portions of the log to an open store and sends what it says. */
final class StoreWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);

  private final OutputStore store;
  private final String logId;
  private final Topic<Publication> publications;
  private final Receipts receipts;
  private final Upkeep upkeep;
  private final Deque<LogEntry> unanswered = new ArrayDeque<>();
  private final List<Answered> unsent = new ArrayList<>();

  /** What the store said about a publication; it says so once. */
  private record Answered(LogEntry entry, StoreAnswer answer) {}

  /** The log of that id, and its topic. */
  record Log(String id, Topic<Publication> topic) {}

  StoreWriter(OutputStore store, Log log, Receipts receipts, Upkeep upkeep) {
    this.store = store;
    this.logId = log.id();
    this.publications = log.topic();
    this.receipts = receipts;
    this.upkeep = upkeep;
  }

  /**
   * Writes the records; on return they are durable in the store and the receipts in the log.
   *
   * @param end offset after them, by partition
   * @throws dev.pressline.store.StoreUnavailableException when the store cannot be written now
   * @throws org.apache.kafka.common.KafkaException when broker or registry do not answer
   */
  void write(List<ConsumerRecord<byte[], byte[]>> records, Map<Integer, Long> end) {
    hand(records, end, store::apply);
  }

  /**
   * Writes records that others follow right away. On return they are durable in the store; their
   * receipts may be sent with those of the next {@link #write}, which is due soon.
   */
  void takeIn(List<ConsumerRecord<byte[], byte[]>> records, Map<Integer, Long> end) {
    hand(records, end, store::takeIn);
  }

  /**
   * Has the store compared with the log a little; its place there is given, by partition. Answers
   * whether the store can go on; after a failure of its code it cannot.
   */
  boolean keepUp(Map<Integer, Long> reached) {
    try {
      upkeep
          .step(store, reached)
          .ifPresent(
              census -> {
                receipts.send(census);
                receipts.confirm();
              });
      return true;
    } catch (StoreUnavailableException | KafkaException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("stage", store.name())
          .addKeyValue("reason", Failures.kind(e))
          .log("Store failed while it was compared with the log");
      LOG.atDebug().setCause(e).log("Why the store failed");
      return false;
    }
  }

  /** Whether the store has not, or no longer, what the log has up to there, by partition. */
  boolean isBehind(Map<Integer, Long> reached) {
    return store.position().isBehind(new LogPosition(logId, reached));
  }

  /** Whether receipts are owed that nobody but this writer knows of. */
  boolean owesReceipts() {
    return !unanswered.isEmpty() || !unsent.isEmpty();
  }

  private void hand(
      List<ConsumerRecord<byte[], byte[]>> records,
      Map<Integer, Long> end,
      Function<StoreBatch, List<StoreAnswer>> store) {
    Instant taken = receipts.now();
    List<LogEntry> entries = new ArrayList<>();
    List<Publication> batch = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      read(record)
          .ifPresent(
              publication -> {
                batch.add(publication);
                entries.add(LogEntry.of(record, publication, taken));
              });
    }
    receipts.confirm();
    List<StoreAnswer> answers = store.apply(new StoreBatch(batch, notBefore(end)));
    for (int i = 0; i < batch.size(); i++) {
      RecordPosition at = entries.get(i).position();
      upkeep.note(at.partition(), at.offset(), batch.get(i));
    }
    unanswered.addAll(entries);
    answers.forEach(answer -> unsent.add(new Answered(unanswered.remove(), answer)));
    unsent.forEach(answered -> receipts.send(answered.entry(), answered.answer()));
    receipts.confirm();
    unsent.clear();
  }

  private Optional<Publication> read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return publications.valueOf(record);
    } catch (UndecodableRecordException e) {
      receipts.bury(record, StoreMetrics.UNDECODABLE, e);
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
