package dev.pressline.launcher.stock;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.publication.StoreCensus;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Waits until every store has told what it holds of the log as it is now. */
public final class StockTaking {
  private final PipelineConnection connection;
  private final LogReader log;
  private final InstantSource clock;

  /** Of the stores of a pipeline. */
  public StockTaking(PipelineConnection connection, InstantSource clock) {
    this.connection = connection;
    this.log = new LogReader(connection);
    this.clock = clock;
  }

  /**
   * What was learnt.
   *
   * @param stocks of the stores that have told, by their names
   * @param silent names of stores that told before and have not told in time
   */
  public record Result(SortedMap<String, StoreCensus> stocks, SortedSet<String> silent) {}

  /**
   * Takes stock.
   *
   * @param stores whose stock is wanted; when there are none, of every store that has ever told or
   *     given a receipt
   * @param patience how long to wait for them
   */
  public Result take(Set<String> stores, Duration patience) {
    SortedMap<String, StoreCensus> fresh = new TreeMap<>();
    SortedSet<String> known = new TreeSet<>(stores.isEmpty() ? stores() : stores);
    Topic<StoreCensus> topic = connection.topics().censuses();
    Map<Integer, Long> logged = log.extent(connection.names().publications()).ends();
    Map<Integer, Long> told = log.extent(topic.name()).ends();
    Instant end = clock.instant().plus(patience);
    log.readOn(
        topic.name(),
        () -> {
          boolean whole = !known.isEmpty() && fresh.keySet().containsAll(known);
          return !whole && clock.instant().isBefore(end);
        },
        record -> {
          Optional<StoreCensus> census = topic.readableValueOf(record);
          if (stores.isEmpty()) {
            census.map(StoreCensus::store).ifPresent(known::add);
          }
          census
              .filter(one -> known.contains(one.store()))
              .filter(_ -> record.offset() >= told.getOrDefault(record.partition(), 0L))
              .filter(one -> isOf(logged, one))
              .ifPresent(one -> fresh.put(one.store(), one));
        });
    known.removeAll(fresh.keySet());
    return new Result(fresh, known);
  }

  /**
   * Every store that has ever told what it holds, or given a receipt; one that was added lately may
   * not have told yet.
   */
  SortedSet<String> stores() {
    SortedSet<String> stores = new TreeSet<>();
    log.readAll(
        List.of(connection.names().receipts(), connection.names().censuses()),
        record ->
            Optional.ofNullable(record.key())
                .map(key -> new String(key, UTF_8))
                .ifPresent(key -> stores.add(PipelineTopics.storeOf(key))));
    return stores;
  }

  /** Whether the store had been written up to those ends of the log. */
  private static boolean isOf(Map<Integer, Long> ends, StoreCensus census) {
    return ends.entrySet().stream()
        .allMatch(end -> census.reached().getOrDefault(end.getKey(), 0L) >= end.getValue());
  }
}
