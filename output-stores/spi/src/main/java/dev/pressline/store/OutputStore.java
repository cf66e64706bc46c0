package dev.pressline.store;

import java.util.List;

/** A place where publications are written. Writes are idempotent and guarded by revision. */
public interface OutputStore extends AutoCloseable {
  /** Name of the store in receipts, metrics and consumer groups: lower case, stable. */
  String name();

  /** Up to where the store is complete; {@link LogPosition#NONE} when it holds nothing. */
  LogPosition position();

  /**
   * Writes the publications of a batch in order. On return everything answered is durable and
   * reachable, and {@link #position()} is the batch's end. May be called again with a batch of
   * which any part was already written.
   *
   * @return one answer a publication, in order
   * @throws StoreUnavailableException when the store cannot be written now; the caller tries the
   *     same batch again later
   */
  List<StoreAnswer> apply(StoreBatch batch);

  /** Forgets everything the store holds, to be filled again from the beginning of the given log. */
  void reset(LogPosition start);

  @Override
  void close();
}
