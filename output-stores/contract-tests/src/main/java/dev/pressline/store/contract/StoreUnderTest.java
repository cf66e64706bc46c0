package dev.pressline.store.contract;

import dev.pressline.store.OutputStore;
import dev.pressline.store.StoreBatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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

  /**
   * What of that follows from the newest version of each post alone. A store may also show which
   * versions came by.
   */
  default Map<String, String> shownOfNewest() {
    return shown();
  }

  /** What is seen at an address path; empty when there is nothing. */
  Optional<String> shownAt(String permalink);

  /** Somebody changes by hand what is shown at an address path. */
  void damage(String permalink);

  /** Somebody deletes by hand what is shown at an address path. */
  void lose(String permalink);

  /** What the store shows when it has been handed the log in one life. */
  default Map<String, String> shownAfter(List<StoreBatch> log) {
    try (OutputStore store = open()) {
      log.forEach(store::apply);
    }
    return shown();
  }

  /** Whether a process that ends at the step ends before it has written everything. */
  default boolean endsAt(int step, Consumer<OutputStore> written) {
    Optional<OutputStore> opened = Optional.empty();
    try {
      opened = Optional.of(openEndingAt(step));
      written.accept(opened.get());
      return false;
    } catch (RuntimeException | Error expected) {
      return true;
    } finally {
      opened.ifPresent(OutputStore::close);
    }
  }
}
