package dev.pressline.launcher.stock;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.publication.RebuildRequest;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.launcher.pipeline.RecordWriter;
import dev.pressline.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Asks for a store to be filled again from the log. */
public final class Rebuild {
  private final PipelineConnection connection;
  private final InstantSource clock;

  /** Of a store of the pipeline. */
  public Rebuild(PipelineConnection connection, InstantSource clock) {
    this.connection = connection;
    this.clock = clock;
  }

  /**
   * Asks, and waits until the store has begun.
   *
   * @param store its name
   * @param patience how long to wait for that; zero not to wait
   * @return whether it has begun; otherwise it will when a publish service has it open
   * @throws CommandFailedException when no store of that name has ever told anything
   */
  public boolean ask(String store, Duration patience) {
    requireKnown(store);
    Topic<RebuildRequest> topic = connection.topics().rebuildRequests();
    LogReader log = new LogReader(connection);
    Map<Integer, Long> before = log.extent(topic.name()).ends();
    Instant now = clock.instant();
    try (RecordWriter writer = new RecordWriter(connection)) {
      writer.write(topic, store, Optional.of(new RebuildRequest(store, now)));
    }
    AtomicBoolean begun = new AtomicBoolean();
    Instant end = now.plus(patience);
    log.readOn(
        topic.name(),
        () -> !begun.get() && clock.instant().isBefore(end),
        record -> {
          if (isOf(store, record)
              && record.value() == null
              && record.offset() >= before.getOrDefault(record.partition(), 0L)) {
            begun.set(true);
          }
        });
    return begun.get();
  }

  private void requireKnown(String store) {
    SortedSet<String> known = new StockTaking(connection, clock).stores();
    if (!known.contains(store)) {
      throw new CommandFailedException(
          known.isEmpty()
              ? "No store has told of itself yet; one that is turned on fills itself."
              : "There is no store " + store + "; known are " + String.join(", ", known));
    }
  }

  private static boolean isOf(String store, ConsumerRecord<byte[], byte[]> record) {
    return record.key() != null && store.equals(new String(record.key(), UTF_8));
  }
}
