package dev.pressline.core.exports;

import dev.pressline.core.verdict.Refusal;
import java.util.Optional;

/**
 * What the items of one export are to us.
 *
 * @param <T> an item as it stands in the file
 */
public interface ExportedPosts<T> {
  /** Why the item is not submitted; absent when it is. */
  Optional<LeftOut> leftOut(T item);

  /** Why no draft can be made of an item that would be submitted. */
  default Optional<Refusal> refusal(T item) {
    return Optional.empty();
  }

  /** The draft of an item that is submitted. */
  ExportedPost post(T item);

  /** How many comments the item has, none of which is submitted. */
  int comments(T item);
}
