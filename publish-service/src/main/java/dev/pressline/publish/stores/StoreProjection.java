package dev.pressline.publish.stores;

import dev.pressline.core.publication.Publication;
import dev.pressline.publish.stores.StartingPoint.LogExtent;
import dev.pressline.publish.stores.monitor.StoreMetrics;
import dev.pressline.publish.stores.upkeep.Upkeep;
import dev.pressline.stage.supervision.BackOff;
import dev.pressline.stage.supervision.Condition;
import dev.pressline.stage.supervision.Failures;
import dev.pressline.stage.supervision.StopSignal;
import dev.pressline.store.OutputStore;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One membership in a store's group: stands by, or keeps the store at the end of the log. */
final class StoreProjection implements ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(StoreProjection.class);
  private static final Duration WAIT_FOR_RECORDS = Duration.ofMillis(200);
  private static final Duration WAIT_FOR_STORE = Duration.ofMillis(50);

  /** A producer may be beyond help after a failure; then membership and clients begin anew. */
  private static final int FAILURES_BEFORE_NEW_CLIENTS = 5;

  /** Most records of one poll, and as many again at most are written together. */
  static final int RECORDS_A_BATCH = 1_000;

  private final StoreDefinition definition;
  private final Topic<Publication> topic;
  private final Consumer<byte[], byte[]> consumer;
  private final PublicationsLog log;
  private final Receipts receipts;
  private final Condition<StorePhase> condition;
  private final BackOff backOff;
  private final InstantSource clock;
  private final Upkeep upkeep;
  private final Gathering gathering;
  private final CatchUp catchUp = new CatchUp();
  private final Placement placement;
  private final StoreMetrics metrics;

  private Optional<StoreWriter> writer = Optional.empty();
  private Optional<Batch> batch = Optional.empty();
  private Map<Integer, Long> reached = Map.of();
  private boolean placed;
  private Instant nextAttempt = Instant.MIN;

  /** What a projection works with. */
  record Tools(
      Consumer<byte[], byte[]> consumer,
      PublicationsLog log,
      Receipts receipts,
      Upkeep upkeep,
      RebuildRequests requests,
      BackOff backOff,
      InstantSource clock,
      StoreMetrics metrics) {}

  StoreProjection(
      StoreDefinition definition,
      Topic<Publication> topic,
      Tools tools,
      Condition<StorePhase> condition) {
    this.definition = definition;
    this.topic = topic;
    this.consumer = tools.consumer();
    this.log = tools.log();
    this.receipts = tools.receipts();
    this.backOff = tools.backOff();
    this.clock = tools.clock();
    this.condition = condition;
    this.upkeep = tools.upkeep();
    this.gathering = new Gathering(consumer, clock, RECORDS_A_BATCH, tools.metrics().inHand());
    this.metrics = tools.metrics();
    this.placement = new Placement(log, receipts, catchUp, upkeep, tools.requests());
  }

  /** Runs until the signal is given; the store is closed then. */
  void run(StopSignal stop) {
    consumer.subscribe(List.of(topic.name()), this);
    try {
      while (!stop.isGiven()) {
        poll();
        if (log.isWhole()) {
          work();
        } else {
          condition.is(StorePhase.STANDING_BY);
        }
      }
    } finally {
      closeStore();
    }
  }

  private void poll() {
    boolean ready = writer.isPresent() && batch.isEmpty();
    if (ready) {
      consumer.resume(consumer.assignment());
    } else {
      consumer.pause(consumer.assignment());
    }
    boolean waiting = !ready && !consumer.assignment().isEmpty();
    List<ConsumerRecord<byte[], byte[]>> records =
        gathering.next(waiting ? WAIT_FOR_STORE : WAIT_FOR_RECORDS);
    // While it was gathered another member may have been given the log.
    boolean owing = batch.isEmpty() && writer.filter(StoreWriter::owesReceipts).isPresent();
    if (owing || !records.isEmpty() && writer.isPresent()) {
      batch = Optional.of(new Batch(records, reached, log.positions()));
    }
  }

  private void work() {
    if (clock.instant().isBefore(nextAttempt)) {
      return;
    }
    try {
      reopenIfDue();
      if (writer.isEmpty()) {
        open();
      }
      if (batch.isPresent()) {
        write(writer.orElseThrow(), batch.get());
      } else if (!writer.orElseThrow().keepUp(reached)) {
        closeStore();
      }
      condition.is(StorePhase.WRITING);
    } catch (StoreUnavailableException e) {
      retryLater(StorePhase.AWAY, e);
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      if (retryLater(StorePhase.CUT_OFF, e) % FAILURES_BEFORE_NEW_CLIENTS == 0) {
        throw e;
      }
    }
  }

  private void reopenIfDue() {
    if (writer.isEmpty()) {
      return;
    }
    // What a store writes to may come back older than it was, from a backup or as a replica.
    boolean misplaced =
        writer.get().isBehind(reached) || batch.isEmpty() && placement.isWantedAnew();
    if (misplaced || batch.isEmpty() && definition.isOutdated().getAsBoolean()) {
      closeStore();
      placed &= !misplaced;
    }
  }

  private void open() {
    OutputStore store = definition.opening().get();
    try {
      LogExtent extent = log.extent();
      StoreWriter opened =
          new StoreWriter(store, new StoreWriter.Log(extent.id(), topic), receipts, upkeep);
      if (!placed || opened.isBehind(reached)) {
        Placement.Place place = placement.of(store, extent);
        reached = place.reached();
        batch = place.first();
        placed = true;
      }
      writer = Optional.of(opened);
      LOG.atInfo().addKeyValue("stage", definition.name()).log("Store opened for writing");
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private void write(StoreWriter open, Batch current) {
    Instant begun = clock.instant();
    boolean followed = current.isWhole() && catchUp.isFollowed(current.endOfPortion());
    boolean last = false;
    while (!last) {
      Map<Integer, Long> end = current.endOfPortion();
      try {
        if (followed) {
          open.takeIn(current.portion(), end);
        } else {
          catchUp.done();
          open.write(current.portion(), end);
        }
      } catch (StoreUnavailableException | KafkaException e) {
        throw e;
      } catch (RuntimeException e) {
        failed(current, e);
        return;
      }
      last = current.done();
      if (!followed) {
        commit(end);
      }
      reached = end;
    }
    batch = Optional.empty();
    gathering.written(begun);
  }

  /** What the store has in memory cannot be trusted after a failure of the code: it is reopened. */
  private void failed(Batch current, RuntimeException failure) {
    LOG.atWarn()
        .addKeyValue("stage", definition.name())
        .addKeyValue("reason", Failures.kind(failure))
        .log("Store failed on publications, trying them one by one");
    LOG.atDebug().setCause(failure).log("Why the store failed");
    closeStore();
    catchUp.failed();
    if (!placed) {
      // It comes again, after what was taken in before it.
      batch = Optional.empty();
      return;
    }
    if (current.isGivenUpAfterFailure()) {
      receipts.bury(current.portion().getFirst(), StoreMetrics.FAILED, failure);
      receipts.confirm();
      current.done();
    }
  }

  private void commit(Map<Integer, Long> offsets) {
    try {
      log.commit(offsets);
    } catch (CommitFailedException | RebalanceInProgressException e) {
      LOG.atDebug()
          .addKeyValue("stage", definition.name())
          .addKeyValue("reason", e.toString())
          .log("Offsets not committed; the store's own position counts");
    }
  }

  private int retryLater(StorePhase phase, RuntimeException failure) {
    int failures = condition.failed(phase, failure);
    nextAttempt = clock.instant().plus(backOff.after(failures));
    if (failures == 1) {
      LOG.atWarn()
          .addKeyValue("stage", definition.name())
          .addKeyValue("reason", failure.toString())
          .log("Store cannot be written now, trying again until it can");
    }
    return failures;
  }

  private void closeStore() {
    Optional<StoreWriter> open = writer;
    // Nobody else knows of receipts that are owed: it begins again where they were sent.
    placed &= open.filter(StoreWriter::owesReceipts).isEmpty();
    writer = Optional.empty();
    open.ifPresent(StoreWriter::close);
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    consumer.pause(partitions);
    if (!partitions.isEmpty()) {
      letGo();
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    if (!partitions.isEmpty()) {
      letGo();
    }
  }

  /** Another member may start as soon as this returns: the store is closed by then. */
  private void letGo() {
    closeStore();
    metrics.letGo();
    batch = Optional.empty();
    placed = false;
    catchUp.forgive();
    nextAttempt = Instant.MIN;
  }
}
