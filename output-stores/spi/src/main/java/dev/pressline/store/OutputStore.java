package dev.pressline.store;

import java.util.List;
import java.util.function.Consumer;

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
   * <p>What the store writes to may have come back older than it was, from a backup or as a
   * replica. Then nothing is written: what lies between would be missed. {@link #position()} tells
   * from then on where it is.
   *
   * @return one answer a publication, in order, after those for what {@link #takeIn} has left
   *     without
   * @throws StoreUnavailableException when the store cannot be written now; the caller tries the
   *     same batch again later, or another one when the position is an older one
   */
  List<StoreAnswer> apply(StoreBatch batch);

  /**
   * Takes in a batch that is followed by others right away, as when a store is filled again: what
   * readers see may stay as it is until the next {@link #apply}, which may be of an empty batch. On
   * return the batch is durable and {@link #position()} is its end; a store that is opened again
   * shows it, unless it is being filled again after a {@link #reset}.
   *
   * @return answers for the publications that were taken in first and have none yet, in order; one
   *     for each that is reachable
   * @throws StoreUnavailableException as {@link #apply} does
   */
  default List<StoreAnswer> takeIn(StoreBatch batch) {
    return apply(batch);
  }

  /**
   * Tells, in no particular order, of every post that the store holds, withdrawn ones too, and of
   * every one that it has refused. It looks at what is stored, not at what was once answered.
   *
   * @throws StoreUnavailableException when the store cannot be read now
   */
  void holdings(Consumer<Holding> each);

  /**
   * Compares what is shown of posts with what should be shown, and mends what somebody has deleted
   * or changed by hand. What several posts share, such as a page that lists them, is looked at a
   * part a call, so that all of it was looked at when every post was. The position stays. While the
   * store is being filled again nothing is looked at.
   *
   * @param part some of the posts that the log has up to the store's position; one of which the
   *     store holds a newer version is left as it is
   * @return what was mended, by the names under which an operator finds it; empty when all was well
   * @throws StoreUnavailableException when the store cannot be read or written now
   */
  List<String> mend(LogPart part);

  /**
   * Begins to fill the store again from the beginning of the given log, which is its position then.
   * What is taken in from now on is held, and told by {@link #holdings}, beside what readers see.
   *
   * <p>Readers see what they saw, all of it, be the store closed and opened again meanwhile, until
   * the next {@link #apply}: that shows what was taken in since and nothing else, and leaves
   * nothing of what there was before. It comes when the store has been filled, and also when the
   * log is empty. A store that showed nothing may show what is taken in at once.
   *
   * <p>May be called again before that, to begin from the beginning.
   */
  void reset(LogPosition start);

  @Override
  void close();
}
