package dev.pressline.publish.stores.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where in the publications log the newest version of each post lies. */
final class LogIndex {
  private final Map<String, Place> newest = new HashMap<>();
  private final NavigableMap<Place, String> posts = new TreeMap<>();

  /** A record of the log. */
  record Place(int partition, long offset) implements Comparable<Place> {
    /** Before every record. */
    static final Place START = new Place(-1, -1);

    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::partition).thenComparingLong(Place::offset);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** Takes a record in; one that lies before what is known of its post changes nothing. */
  void note(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return;
    }
    String post = new String(record.key(), UTF_8);
    Place place = new Place(record.partition(), record.offset());
    Place known = newest.get(post);
    if (known != null && known.compareTo(place) >= 0) {
      return;
    }
    if (known != null) {
      posts.remove(known);
    }
    if (record.value() == null) {
      newest.remove(post);
    } else {
      newest.put(post, place);
      posts.put(place, post);
    }
  }

  /** Posts that the log has. */
  int size() {
    return posts.size();
  }

  /** The next places after one, so many at most and all in one partition; none after the last. */
  List<Place> after(Place last, int most) {
    List<Place> next = new ArrayList<>();
    for (Place place : posts.tailMap(last, false).keySet()) {
      if (next.size() == most
          || !next.isEmpty() && next.getFirst().partition() != place.partition()) {
        break;
      }
      next.add(place);
    }
    return next;
  }
}
