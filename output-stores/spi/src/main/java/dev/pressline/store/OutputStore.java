package dev.pressline.store;

import java.util.List;

/** A place where publications are written. Writes are idempotent and guarded by revision. */
public interface OutputStore extends AutoCloseable {
  /** Name of the store in receipts, metrics and consumer groups: lower case, stable. */
  String name();

  /** Up to where the store is complete; {@link LogPosition#NONE} when it holds nothing. */
  LogPosition position();

  /**
   * Writes the publications of a batch in order. On return everything that was taken in is durable
   * and reachable, and {@link #position()} is the batch's end. May be called again with a batch of
   * which any part was already written.
   *
   * @return one answer a publication, in order, after those for what {@link #takeIn} has left
   *     without
   * @throws StoreUnavailableException when the store cannot be written now; the caller tries the
   *     same batch again later
   */
  List<StoreAnswer> apply(StoreBatch batch);

  /**
   * Takes in a batch that is followed by others right away, as when a store is filled again: what
   * readers see may stay as it is until the next {@link #apply}, which may be of an empty batch. On
   * return the batch is durable and {@link #position()} is its end; a store that is opened again
   * shows it.
   *
   * @return answers for the publications that were taken in first and have none yet, in order; one
   *     for each that is reachable
   * @throws StoreUnavailableException as {@link #apply} does
   */
  default List<StoreAnswer> takeIn(StoreBatch batch) {
    return apply(batch);
  }

  /** Forgets everything the store holds, to be filled again from the beginning of the given log. */
  void reset(LogPosition start);

  @Override
  void close();
}
