package dev.pressline.store.contract;

import dev.pressline.store.OutputStore;
import java.util.Map;
import java.util.Optional;

/** One durable place for a store that is opened, ended and opened again. */
public interface StoreUnderTest {
  /** Opens the store; nothing else has it open. */
  OutputStore open();

  /**
   * Opens the store so that its process ends, by any {@link Throwable}, before its durable step of
   * the given number, counted from 0; what follows must fail too.
   */
  OutputStore openEndingAt(int durableStep);

  /** Everything that somebody from outside sees, by the names under which it is seen. */
  Map<String, String> shown();

  /** What is seen at an address path; empty when there is nothing. */
  Optional<String> shownAt(String permalink);
}
