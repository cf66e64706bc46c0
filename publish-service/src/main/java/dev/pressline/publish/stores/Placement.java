package dev.pressline.publish.stores;

import dev.pressline.publish.stores.StartingPoint.LogExtent;
import dev.pressline.publish.stores.upkeep.Upkeep;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts an open store at its place in the log: where it was, or at the beginning. */
final class Placement {
  private static final Logger LOG = LoggerFactory.getLogger(Placement.class);

  private final PublicationsLog log;
  private final Receipts receipts;
  private final CatchUp catchUp;
  private final Upkeep upkeep;
  private final RebuildRequests requests;

  /**
   * Where a store is.
   *
   * @param reached its place in the log, by partition
   * @param first what it is to be written before all else
   */
  record Place(Map<Integer, Long> reached, Optional<Batch> first) {}

  Placement(
      PublicationsLog log,
      Receipts receipts,
      CatchUp catchUp,
      Upkeep upkeep,
      RebuildRequests requests) {
    this.log = log;
    this.receipts = receipts;
    this.catchUp = catchUp;
    this.upkeep = upkeep;
    this.requests = requests;
  }

  /** Whether somebody wants the store filled again. */
  boolean isWantedAnew() {
    return requests.pending().isPresent();
  }

  /**
   * Puts the store where the log is to be read from; it is emptied when that is the beginning. A
   * request that was not seen yet is seen in a moment: no start waits for another topic to be read.
   */
  Place of(OutputStore store, LogExtent extent) {
    boolean wanted = requests.known().isPresent();
    StartingPoint start =
        wanted
            ? new StartingPoint.Anew(extent.beginnings())
            : StartingPoint.of(store.position(), extent, log.committed());
    if (start instanceof StartingPoint.Anew) {
      empty(store, extent, start.from());
    }
    catchUp.begin(extent.ends());
    if (wanted) {
      receipts.answerRebuild();
      receipts.confirm();
      requests.answered();
    }
    log.seek(start.from());
    upkeep.begin();
    return new Place(start.from(), atTheEnd(start.from(), extent));
  }

  /**
   * Nothing comes that would be shown with what is there: a store that was emptied, now or before a
   * crash, shows it with a batch of nothing.
   */
  private static Optional<Batch> atTheEnd(Map<Integer, Long> from, LogExtent extent) {
    return extent.ends().equals(from)
        ? Optional.of(new Batch(List.of(), from, from))
        : Optional.empty();
  }

  private void empty(OutputStore store, LogExtent extent, Map<Integer, Long> from) {
    LOG.atInfo()
        .addKeyValue("stage", store.name())
        .addKeyValue("logId", extent.id())
        .log("Store is filled from the beginning of the log");
    store.reset(new LogPosition(extent.id(), from));
    log.commit(from);
    receipts.refills(extent.ends());
  }
}
