package dev.pressline.publish.stores;

import dev.pressline.store.LogPosition;
import java.util.HashMap;
import java.util.Map;

/** From where a store is written on. */
sealed interface StartingPoint {
  /** Next offset by partition. */
  Map<Integer, Long> from();

  /** What the store holds is of this log. */
  record Resume(Map<Integer, Long> from) implements StartingPoint {}

  /** What the store holds is of another log, or of a part of this one that is lost. */
  record Anew(Map<Integer, Long> from) implements StartingPoint {}

  /**
   * The log as it is now.
   *
   * @param id of the topic's incarnation
   * @param beginnings first offset by partition
   * @param ends offset after the last by partition
   */
  record LogExtent(String id, Map<Integer, Long> beginnings, Map<Integer, Long> ends) {}

  /**
   * The store is believed. Where its receipts were sent only up to an earlier offset, it starts
   * there: writing again changes nothing, and the receipts are sent after all.
   *
   * @param held up to where the store is complete
   * @param receiptsSent up to where receipts were sent, where that is known
   */
  static StartingPoint of(LogPosition held, LogExtent log, Map<Integer, Long> receiptsSent) {
    if (!held.logId().equals(log.id())) {
      return new Anew(log.beginnings());
    }
    Map<Integer, Long> from = new HashMap<>();
    for (Map.Entry<Integer, Long> beginning : log.beginnings().entrySet()) {
      int partition = beginning.getKey();
      long first = beginning.getValue();
      long next = held.nextOffsets().getOrDefault(partition, first);
      if (next < first || next > log.ends().getOrDefault(partition, first)) {
        return new Anew(log.beginnings());
      }
      long sent = receiptsSent.getOrDefault(partition, next);
      from.put(partition, Math.max(first, Math.min(next, sent)));
    }
    return new Resume(from);
  }
}
