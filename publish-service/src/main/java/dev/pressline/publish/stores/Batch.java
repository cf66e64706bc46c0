package dev.pressline.publish.stores;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records that were fetched together and are written together, or, after the code has failed on
 * them, one by one.
 */
final class Batch {
  private static final int ATTEMPTS = 3;

  private final List<ConsumerRecord<byte[], byte[]>> records;
  private final Map<Integer, Long> end;
  private final Map<Integer, Long> reached;
  private boolean oneByOne;
  private int next;
  private int failures;

  /**
   * A batch.
   *
   * @param start offset of the first record not written before, by partition
   * @param end offset after the batch, by partition
   */
  Batch(
      List<ConsumerRecord<byte[], byte[]>> records,
      Map<Integer, Long> start,
      Map<Integer, Long> end) {
    this.records = List.copyOf(records);
    this.end = Map.copyOf(end);
    this.reached = new HashMap<>(start);
  }

  /** Whether there is something to be written, all of it together. */
  boolean isWhole() {
    return !oneByOne && !records.isEmpty();
  }

  /** What is to be written next: everything, or one record, or nothing any more. */
  List<ConsumerRecord<byte[], byte[]>> portion() {
    if (!oneByOne) {
      return records;
    }
    return next < records.size() ? List.of(records.get(next)) : List.of();
  }

  /** Where the log is written up to once the portion is. */
  Map<Integer, Long> endOfPortion() {
    if (!oneByOne || next >= records.size()) {
      return end;
    }
    Map<Integer, Long> after = new HashMap<>(reached);
    after.put(records.get(next).partition(), records.get(next).offset() + 1);
    return after;
  }

  /** The portion is written, or given up. Answers whether that was the last of the batch. */
  boolean done() {
    if (!oneByOne || next >= records.size()) {
      return true;
    }
    reached.putAll(endOfPortion());
    next++;
    failures = 0;
    return false;
  }

  /**
   * The code failed on the portion. Answers whether it is to be given up: a single record, after a
   * few attempts.
   */
  boolean isGivenUpAfterFailure() {
    if (!oneByOne) {
      oneByOne = true;
      return false;
    }
    failures++;
    return failures >= ATTEMPTS && next < records.size();
  }
}
