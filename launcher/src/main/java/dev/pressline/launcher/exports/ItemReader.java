package dev.pressline.launcher.exports;

import dev.pressline.core.post.SourcePosition;
import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/**
 * Reads an export from start to end.
 *
 * @param <T> an item as it stands in the file
 */
interface ItemReader<T> extends Closeable {
  /**
   * The next item; absent at the end.
   *
   * @throws BrokenExportException when there is no next one and no end
   */
  Optional<Found<T>> next() throws BrokenExportException;

  /** What people must be told about the file as a whole, a sentence each; known at the end. */
  List<String> remarks();

  /**
   * An item and its place.
   *
   * @param place where it starts
   * @param text where the text of the post starts, nowhere when it is not in the file as it stands
   */
  record Found<T>(T item, SourcePosition place, SourcePosition text) {}
}
