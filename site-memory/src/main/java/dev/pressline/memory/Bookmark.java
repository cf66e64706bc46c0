package dev.pressline.memory;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a log was read.
 *
 * @param log what tells the log from all others, one made later under the same name among them
 * @param positions of what is read next, by partition; other partitions were not read from
 */
public record Bookmark(String log, Map<Integer, Long> positions) {
  private static final String LOG = "log";
  private static final String PARTITION = "partition-";

  public Bookmark {
    positions = Map.copyOf(positions);
  }

  SortedMap<String, String> notes() {
    SortedMap<String, String> notes = new TreeMap<>();
    notes.put(LOG, log);
    positions.forEach((partition, position) -> notes.put(PARTITION + partition, "" + position));
    return notes;
  }

  static Optional<Bookmark> of(Map<String, String> notes) {
    return Optional.ofNullable(notes.get(LOG))
        .map(
            log -> {
              Map<Integer, Long> positions = new TreeMap<>();
              notes.forEach(
                  (name, value) -> {
                    if (name.startsWith(PARTITION)) {
                      positions.put(
                          Integer.valueOf(name.substring(PARTITION.length())), Long.valueOf(value));
                    }
                  });
              return new Bookmark(log, positions);
            });
  }

  /** The one from which on nothing is missed by anybody; none when they are of different logs. */
  static Optional<Bookmark> earliest(Collection<Bookmark> all) {
    Iterator<Bookmark> rest = all.iterator();
    Optional<Bookmark> earliest = rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    while (rest.hasNext()) {
      Bookmark next = rest.next();
      earliest = earliest.flatMap(one -> one.earlier(next));
    }
    return earliest;
  }

  private Optional<Bookmark> earlier(Bookmark other) {
    if (!log.equals(other.log)) {
      return Optional.empty();
    }
    Map<Integer, Long> both = new TreeMap<>(positions);
    both.keySet().retainAll(other.positions.keySet());
    both.replaceAll(
        (partition, position) ->
            Math.min(position, other.positions.getOrDefault(partition, position)));
    return Optional.of(new Bookmark(log, both));
  }

  /**
   * Why the log is not to be read on from here; empty when it is.
   *
   * @param beginnings of the partitions, as the log has them now
   * @param ends of the partitions, where what comes next will stand
   */
  public Optional<String> contradiction(
      String id, Map<Integer, Long> beginnings, Map<Integer, Long> ends) {
    if (!log.equals(id)) {
      return Optional.of("it was made from another log");
    }
    return new TreeMap<>(positions)
        .entrySet().stream()
            .filter(
                place ->
                    place.getValue() < beginnings.getOrDefault(place.getKey(), 0L)
                        || place.getValue() > ends.getOrDefault(place.getKey(), 0L))
            .map(
                place ->
                    "partition %d was read up to %d, which the log does not have"
                        .formatted(place.getKey(), place.getValue()))
            .findFirst();
  }
}
