package dev.pressline.store.search.index;

import dev.pressline.store.LogPosition;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A place in the log as the notes that lie in a commit, beside what was committed. */
final class CommitNotes {
  /** Another one when documents have other fields or are cut by other rules of ours. */
  private static final String CURRENT_FORMAT = "1";

  private static final String FORMAT = "format";
  private static final String LOG = "log";
  private static final String PARTITION = "partition-";

  private CommitNotes() {}

  static SortedMap<String, String> of(LogPosition position) {
    SortedMap<String, String> notes = new TreeMap<>();
    notes.put(FORMAT, CURRENT_FORMAT);
    notes.put(LOG, position.logId());
    position
        .nextOffsets()
        .forEach((partition, next) -> notes.put(PARTITION + partition, "" + next));
    return notes;
  }

  /** Empty when the commit is of another format. */
  static Optional<LogPosition> read(Map<String, String> notes) {
    if (!CURRENT_FORMAT.equals(notes.get(FORMAT))) {
      return Optional.empty();
    }
    Map<Integer, Long> next = new TreeMap<>();
    notes.forEach(
        (name, value) -> {
          if (name.startsWith(PARTITION)) {
            next.put(Integer.valueOf(name.substring(PARTITION.length())), Long.valueOf(value));
          }
        });
    return Optional.of(new LogPosition(notes.getOrDefault(LOG, ""), next));
  }
}
